import { failure } from '@guichet/plugin-kit/failure'
import type { Looker } from '@guichet/plugin-kit/host'
import { changed } from '@guichet/plugin-kit/server'
import { tellingWords } from '@guichet/plugin-kit/telling-words'
import type { FaqLibrary, FaqVisitor } from '../../contract/library-points.ts'
import { articleStep } from '../articles/create.ts'
import { namedArticles } from '../articles/repository.ts'
import { findSimilar } from './repository.ts'
import { MOST_WORDS } from './similar-query.ts'

/** FAQs that are looked into: the nearest. */
const MOST_FAQS = 20

const COMPONENT = 'mod_faq'

/** What FAQs offer to the plugins that rest on them. */
export const library: FaqLibrary = {
  async find(visitor, { text, near, limit }) {
    const words = tellingWords(text, MOST_WORDS)
    const faqs = await seenBy(visitor, near)
    if (words.length === 0 || faqs.length === 0) return []
    const nameOf = namesOf(faqs)
    const found = await findSimilar(visitor.host.db, {
      faqs: faqs.map(({ activity }) => activity.id),
      near: faqs.filter(({ activity }) => activity.path.at(-2) === near.at(-2)).length,
      words,
      limit,
    })
    return found.map(({ faqId, ...row }) => ({ ...row, faq: nameOf(faqId), published: true }))
  },

  async named(visitor, articles) {
    const faqs = await Promise.all([...new Set(articles.map(({ faq }) => faq))].map((id) => lookerAt(visitor, id)))
    const seen = faqs.filter((faq) => faq !== null)
    if (seen.length === 0) return []
    const nameOf = namesOf(seen)
    const rows = await namedArticles(
      visitor.host.db,
      seen,
      articles.map(({ id }) => id),
    )
    return rows.map(({ faqId, ...row }) => ({ ...row, faq: nameOf(faqId) }))
  },

  async published(visitor, { id, near }) {
    const faqs = await seenBy(visitor, near)
    const [article] = faqs.length === 0 ? [] : await namedArticles(visitor.host.db, faqs, [id])
    return article?.published === true
  },

  async writable(visitor, near) {
    const faqs = await seenBy(visitor, near)
    return faqs.filter(({ can }) => can('mod/faq:edit')).map(({ activity: { id, name } }) => ({ id, name }))
  },

  async draft({ host, actor }, { faq, title, body }) {
    const looker = await lookerAt({ host, userId: actor.id }, faq)
    if (looker === null || !looker.can('mod/faq:edit')) return failure('not_found')
    const { activity, can } = looker
    const step = await articleStep({ host, actor, activity, can }, { title, body, published: false })
    const value = async (tx: Parameters<typeof step>[0]) => {
      const made = await step(tx)
      if (!made.ok) return made
      const { id } = made.value.answer.body
      const article = { id, title, published: false, faq: { id: activity.id, name: activity.name } }
      return changed({ ok: true, value: article }, ...made.value.events)
    }
    return { ok: true, value }
  },
}

const seenBy = ({ host, userId }: FaqVisitor, near: readonly string[]) =>
  host.activities.seenBy(userId, COMPONENT, { near, limit: MOST_FAQS })

/** Null: there is none for them. */
async function lookerAt({ host, userId }: FaqVisitor, id: string): Promise<Looker | null> {
  const activity = await host.activities.find(id)
  if (activity?.component !== COMPONENT) return null
  const held = await host.access.check(userId, activity.path, ['mod/faq:view', 'mod/faq:edit', 'mod/faq:publish'])
  if (!held.has('mod/faq:view')) return null
  return { actorId: userId, activity, can: (capability) => held.has(capability), host }
}

function namesOf(lookers: readonly Looker[]) {
  const names = new Map(lookers.map(({ activity: { id, name } }) => [id, name]))
  return (id: string) => ({ id, name: names.get(id) ?? '' })
}
