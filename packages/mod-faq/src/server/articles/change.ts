import type { NewEvent } from '@guichet/plugin-kit/event'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import type { Visit } from '../visit.ts'
import { articleEvent } from './events.ts'
import { presentArticle } from './present.ts'
import { oneArticle, type ArticleAnswer } from './read.ts'
import { deleteArticle, findArticle, placeArticle, updateArticle, type Article, type Written } from './repository.ts'

/** Which article, in the version that whoever asks has seen. */
interface Which {
  readonly id: string
  readonly ifMatch: number
}

/** What an article becomes, with the event that tells of it; null: somebody else was first. */
type Step<B> = { readonly becomes: B; readonly event: NewEvent | null } | null

/** Texts that are the same as they were are no change. */
export async function editArticle(visit: Visit, which: Which, text: Omit<Written, 'updatedAt'>) {
  const html = await visit.host.renderMarkdown(text.body)
  return changeArticle<ArticleAnswer>(visit, { ...which, published: text.published }, async (tx, article) => {
    const changes = {
      ...(text.title !== article.title && { title: null }),
      ...(text.body !== article.body && { body: null }),
      ...(text.published !== article.published && { published: [article.published, text.published] as const }),
    }
    if (Object.keys(changes).length === 0) return { becomes: answerOf(article, html), event: null }
    const written = { ...text, updatedAt: visit.host.now() }
    if (!(await updateArticle(tx, visit.activity.id, article, written))) return null
    const next = { ...article, ...written, version: article.version + 1 }
    return { becomes: answerOf(next, html), event: articleEvent(visit, next, 'edited', changes) }
  })
}

/** Puts an article in the place of another, or at the end. */
export async function moveArticle(visit: Visit, which: Which, place: number) {
  const article = await findArticle(visit, which.id)
  const html = await visit.host.renderMarkdown(article?.body ?? '')
  return changeArticle<ArticleAnswer>(visit, which, async (tx, article) => {
    const moved = await placeArticle(tx, visit.activity.id, article, place)
    if (moved === null) return null
    const next = { ...article, place: moved.to, version: article.version + 1 }
    return {
      becomes: answerOf(next, html),
      event: articleEvent(visit, next, 'moved', { place: [moved.was, moved.to] }),
    }
  })
}

export function removeArticle(visit: Visit, which: Which) {
  return changeArticle(visit, which, async (tx, article) => {
    if (!(await deleteArticle(tx, visit.activity.id, article))) return null
    const gone = { id: article.id, version: article.version + 1 }
    const becomes = { status: 204, body: null } as const
    return { becomes, event: articleEvent(visit, gone, 'deleted', { published: [article.published, null] }) }
  })
}

const answerOf = (article: Article, html: string): ArticleAnswer => ({
  status: 200,
  body: presentArticle(article, html),
  version: article.version,
})

/** Asked in this order: is it there for you? is it as you saw it? may you? What readers see, before or after, asks for the right to publish. */
async function changeArticle<B>(
  visit: Visit,
  { id, ifMatch, published = false }: Which & { readonly published?: boolean },
  step: (tx: Tx, article: Article) => Promise<Step<B>>,
): Promise<Outcome<B>> {
  const article = await findArticle(visit, id)
  const outcome = await visit.host.change<B>(visit, async (tx) => {
    if (article === null) return failure('faq.article.not_found')
    if (article.version !== ifMatch) return failure('version.mismatch')
    if ((article.published || published) && !visit.can('mod/faq:publish')) return failure('faq.article.publish_denied')
    const done = await step(tx, article)
    if (done === null) return failure('version.mismatch')
    return { ok: true, value: { answer: done.becomes, events: done.event === null ? [] : [done.event] } }
  })
  return outcome.ok || outcome.error.code !== 'version.mismatch' ? outcome : overtaken(visit, id)
}

/** A mismatch carries the article as it is now; unless it is gone. */
async function overtaken(visit: Visit, id: string): Promise<Outcome<never>> {
  const current = await oneArticle(visit, id)
  if (!current.ok) return current
  return { ok: false, error: { code: 'version.mismatch', current: current.value.body } }
}
