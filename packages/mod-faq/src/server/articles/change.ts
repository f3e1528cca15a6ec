import type { NewEvent } from '@guichet/plugin-kit/event'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { changed, withCurrent } from '@guichet/plugin-kit/server'
import type { Caller } from '../caller.ts'
import { articleEvent } from './events.ts'
import { besides, presentArticle, type Besides } from './present.ts'
import { oneArticle, type ArticleAnswer } from './read.ts'
import { deleteArticle, findArticle, placeArticle, updateArticle, type Article, type Written } from './repository.ts'

/** Which article, in the version that whoever asks has seen. */
interface Which {
  readonly id: string
  readonly ifMatch: number
}

type Text = Omit<Written, 'updatedAt'>

/** What an article becomes, and the event that tells of it, if there is anything to tell. Null: somebody else was first. */
type Done<B> = { readonly answer: B; readonly event: NewEvent | null } | null

/** Texts that are the same as they were are no change. */
export function editArticle(caller: Caller, which: Which, text: Text) {
  return changeArticle<ArticleAnswer>(caller, { ...which, text }, async (tx, article, more) => {
    const changes = {
      ...(text.title !== article.title && { title: null }),
      ...(text.body !== article.body && { body: null }),
      ...(text.published !== article.published && { published: [article.published, text.published] as const }),
    }
    if (Object.keys(changes).length === 0) return { answer: answerOf(article, more), event: null }
    const written = { ...text, updatedAt: caller.host.now() }
    if (!(await updateArticle(tx, caller.activity.id, article, written))) return null
    const next = { ...article, ...written, version: article.version + 1 }
    return { answer: answerOf(next, more), event: articleEvent(caller, next, 'edited', changes) }
  })
}

/** Puts an article in the place of another, or at the end. */
export function moveArticle(caller: Caller, which: Which, place: number) {
  return changeArticle<ArticleAnswer>(caller, which, async (tx, article, more) => {
    const moved = await placeArticle(tx, caller.activity.id, article, place)
    if (moved === null) return null
    const next = { ...article, place: moved.to, version: article.version + 1 }
    return {
      answer: answerOf(next, more),
      event: articleEvent(caller, next, 'moved', { place: [moved.was, moved.to] }),
    }
  })
}

export function removeArticle(caller: Caller, which: Which) {
  return changeArticle(caller, which, async (tx, article) => {
    if (!(await deleteArticle(tx, caller.activity.id, article))) return null
    const gone = { id: article.id, version: article.version + 1 }
    const { published, authorId } = article
    const changes = {
      published: [published, null],
      ...(authorId !== null && { author: [authorId, null] as const }),
    } as const
    const event = articleEvent(caller, gone, 'deleted', changes)
    return { answer: { status: 204, body: null } as const, event }
  })
}

const answerOf = (article: Article, more: Besides): ArticleAnswer => ({
  status: 200,
  body: presentArticle(article, more),
  version: article.version,
})

/**
 * Asked in this order: is it there for you? is it as you saw it? may you? To touch what readers see, before or after, asks for the right to
 * publish. What reading and rendering take is done before the transaction, which so only writes.
 */
async function changeArticle<B>(
  caller: Caller,
  { id, ifMatch, text }: Which & { readonly text?: Text },
  step: (tx: Tx, article: Article, more: Besides) => Promise<Done<B>>,
): Promise<Outcome<B>> {
  const article = await findArticle(caller, id)
  const more = await besides(caller, text?.body ?? article?.body ?? '')
  const outcome = await caller.host.change<B>(caller, async (tx) => {
    if (article === null) return failure('faq.article.not_found')
    if (article.version !== ifMatch) return failure('version.mismatch')
    const isSeen = article.published || text?.published === true
    if (isSeen && !caller.can('mod/faq:publish')) return failure('faq.article.publish_denied')
    const done = await step(tx, article, more)
    if (done === null) return failure('version.mismatch')
    return changed({ ok: true, value: done.answer }, ...(done.event === null ? [] : [done.event]))
  })
  return withCurrent(outcome, () => oneArticle(caller, id))
}
