import type { Participation } from '@guichet/plugin-kit/participation'
import { authorsOf, counts } from './repository.ts'

const OF_ARTICLES = new Set(['faq.article.created', 'faq.article.edited'])

/** Articles that somebody began, whoever went on with them, and those of them that are published now. A deleted one counts for nobody. */
export const participation: Participation = {
  kinds: ['written', 'published'],

  async count(db, faqId, people) {
    const rows = await counts(db, faqId, people)
    const active = rows.filter(({ written }) => written > 0)
    return new Map(active.map(({ id, ...counted }) => [id, { ...counted }] as const))
  },

  async concerned(db, faqId, events) {
    const articles = events.filter(({ type }) => OF_ARTICLES.has(type)).map(({ subjectId }) => subjectId)
    // Of what is deleted no row says any more whose it was.
    const gone = events.map(({ type, changes }) => (type === 'faq.article.deleted' ? changes['author']?.[0] : null))
    const authors = gone.filter((id) => typeof id === 'string')
    return articles.length === 0 ? authors : [...authors, ...(await authorsOf(db, faqId, articles))]
  },
}
