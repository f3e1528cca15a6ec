import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import { manifest } from '../../manifest.ts'
import { findArticle } from '../articles/repository.ts'
import type { Caller } from '../caller.ts'
import { writeVote } from './repository.ts'

/** Whether an article that one may read was useful; null takes back what one said. It is one's own business, and no event. */
export async function vote(caller: Caller, articleId: string, useful: boolean | null) {
  const { host, activity, actor } = caller
  const article = await findArticle(caller, articleId)
  const { votes } = await host.settings(manifest)
  // What one said while it was asked can still be taken back.
  if (article !== null && useful !== null && !votes) return failure('faq.votes_off')
  return host.change(caller, async (tx) => {
    const counts = article && (await writeVote(tx, { faqId: activity.id, articleId, userId: actor.id }, useful))
    if (counts === null) return failure('faq.article.not_found')
    return changed(answer(200, { ...counts, mine: useful }))
  })
}
