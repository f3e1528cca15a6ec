import type { SuggestionSource } from '@guichet/mod-tracker/contract'
import { faqsOf } from './libraries.ts'

/** Articles that the reporter may read, wherever they are: those of the tracker's course first. */
export const articleSuggestions: SuggestionSource = {
  async suggest({ reporter: { host, actorId, activity }, text, limit }) {
    const faqs = await faqsOf(host)
    const found = await faqs.find({ host, userId: actorId }, { text, near: activity.path, limit })
    return found.map(({ faq, id, title, passage }) => ({
      id,
      title,
      passage,
      place: faq.name,
      to: `/faqs/${faq.id}/articles/${id}`,
      payload: { faq: faq.id },
    }))
  },

  async reads({ host, actorId, activity }, id) {
    const faqs = await faqsOf(host)
    return faqs.published({ host, userId: actorId }, { id, near: activity.path })
  },
}
