import { failure } from '@guichet/plugin-kit/failure'
import type { Tx } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { MOST_ARTICLES } from '../../contract/limits.ts'
import type { Caller } from '../caller.ts'
import { articleEvent } from './events.ts'
import { besides, presentArticle } from './present.ts'
import { countArticles, insertArticle, takeLastPlace, type Written } from './repository.ts'

/** A new article, after all others. */
export async function createArticle(caller: Caller, text: Omit<Written, 'updatedAt'>) {
  return caller.host.change(caller, await articleStep(caller, text))
}

/** The same, to be done in a transaction. */
export async function articleStep(caller: Caller, text: Omit<Written, 'updatedAt'>) {
  const { host, activity, actor, can } = caller
  const id = host.newId()
  const more = await besides(caller, text.body)
  return async (tx: Tx) => {
    if (text.published && !can('mod/faq:publish')) return failure('faq.article.publish_denied')
    const place = await takeLastPlace(tx, activity.id)
    if ((await countArticles(tx, activity.id)) >= MOST_ARTICLES) return failure('faq.full', { most: MOST_ARTICLES })
    const article = {
      ...text,
      id,
      place,
      authorId: actor.id,
      usefulVotes: 0,
      uselessVotes: 0,
      version: 1,
      updatedAt: host.now(),
      mine: null,
    }
    await insertArticle(tx, activity.id, article)
    const location = `/api/v1/faqs/${activity.id}/articles/${id}`
    return changed(
      answer(201, presentArticle(article, more), { version: 1, location }),
      articleEvent(caller, article, 'created', { title: null, body: null, published: [null, article.published] }),
    )
  }
}
