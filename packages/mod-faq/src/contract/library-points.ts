import { defineExtensionPoint } from '@guichet/plugin-kit/extension-point'
import type { Outcome } from '@guichet/plugin-kit/failure'
import type { Actor, Change, Host, Tx } from '@guichet/plugin-kit/host'
import type { Contribution } from '@guichet/plugin-kit/web/contributions'

/** Somebody who looks at FAQs from elsewhere, with their rights in each as they are at this moment. */
export interface FaqVisitor {
  readonly host: Host
  readonly userId: string
}

/** An article as it is named elsewhere, and where it stands. */
export interface LibraryArticle {
  readonly faq: { readonly id: string; readonly name: string }
  readonly id: string
  readonly title: string
  readonly published: boolean
}

export interface FoundArticle extends LibraryArticle {
  /** The part of the answer that speaks of it, as plain text. */
  readonly passage: string
}

/** A change that is to be made in the transaction of whoever asked for it. */
export type Step<A> = (tx: Tx) => Promise<Outcome<Change<A>>>

/** What FAQs offer to the plugins that rest on them; their own screens take the same way. */
export interface FaqLibrary {
  /** Published articles that have most in common with a text, those of the course that the path `near` goes through first. */
  find(visitor: FaqVisitor, asked: { text: string; near: readonly string[]; limit: number }): Promise<FoundArticle[]>
  /** Of some articles those that the visitor may read. */
  named(visitor: FaqVisitor, articles: readonly { faq: string; id: string }[]): Promise<LibraryArticle[]>
  /** Whether an article is there for the visitor and published, in a FAQ in which `find` looks. */
  published(visitor: FaqVisitor, asked: { id: string; near: readonly string[] }): Promise<boolean>
  /** Where the visitor may write drafts: nearby first. */
  writable(visitor: FaqVisitor, near: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]>
  /** A draft that whoever asks may write; `not_found` where they may not, `faq.full`. */
  draft(
    visitor: { host: Host; actor: Actor },
    written: { faq: string; title: string; body: string },
  ): Promise<Outcome<Step<LibraryArticle>>>
}

/** `const [faqs] = await host.extensions(faqLibrary)`: the only addition is mod_faq's own. */
export const faqLibrary = defineExtensionPoint<FaqLibrary>('faq.library')

/** Below an article: what others have to say of it. */
export const articleNotes = defineExtensionPoint<
  never,
  Contribution<{ readonly faq: string; readonly article: { readonly id: string; readonly published: boolean } }>
>('faq.articleNotes')
