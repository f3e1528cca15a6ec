import type { LoggedEvent } from '@guichet/plugin-kit/event'
import type { Overview } from '@guichet/plugin-kit/overview'
import type { LiveReader } from '@guichet/plugin-kit/server'
import type { FaqSummary, RecentArticle, WaitingDraft } from '../../contract/overview.ts'
import { namedArticles } from '../articles/repository.ts'
import { countsIn, latestDrafts } from './repository.ts'

/** What FAQs tell on the home and course pages: each question is one query over all of them. */
export const overview: Overview = {
  async summaries(readers) {
    const counts = new Map((await countsIn(readers)).map((row) => [row.id, row]))
    return new Map(
      readers.map(({ activity: { id }, can }) => {
        const { published = 0, drafts = 0 } = counts.get(id) ?? {}
        return [id, { published, drafts: can('mod/faq:edit') ? drafts : null } satisfies FaqSummary]
      }),
    )
  },

  async waiting(readers, limit) {
    const drafts = await latestDrafts(readers.filter(publishes), limit)
    return drafts.map(({ faqId, id, title, updatedAt }) => ({
      activityId: faqId,
      subjectId: id,
      at: updatedAt,
      payload: { id, title } satisfies WaitingDraft,
    }))
  },

  async recent(readers, events) {
    const editors = new Set(readers.filter(({ can }) => can('mod/faq:edit')).map(({ activity }) => activity.id))
    const told = events.flatMap((event) => {
      const what = whatHappened(event)
      const isTold = what === 'published' || what === 'edited' || editors.has(event.activityId ?? '')
      return what !== null && isTold ? [{ event, what }] : []
    })
    const [first] = readers
    if (first === undefined) return new Map()
    const articles = await namedArticles(
      first.host.db,
      readers,
      told.map(({ event }) => event.subjectId),
    )
    const named = new Map(articles.map(({ id, title }) => [id, { id, title }]))
    const names = await first.host.people.names(told.flatMap(({ event }) => event.actorId ?? []))
    return new Map(
      told.flatMap(({ event, what }) => {
        const article = named.get(event.subjectId)
        const actor = names.get(event.actorId ?? '') ?? null
        return article === undefined ? [] : [[event.id, { article, what, actor } satisfies RecentArticle]]
      }),
    )
  },
}

const publishes = ({ can }: LiveReader) => can('mod/faq:edit') && can('mod/faq:publish')

/** Null: that an article stands elsewhere is no news, and of one that is deleted nothing is left to tell. */
function whatHappened({ type, changes: { published } }: LoggedEvent): RecentArticle['what'] | null {
  if (type !== 'faq.article.created' && type !== 'faq.article.edited') return null
  if (published?.[1] === true) return 'published'
  if (published?.[0] === true) return 'withdrawn'
  return type === 'faq.article.created' ? 'drafted' : 'edited'
}
