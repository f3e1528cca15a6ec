import { tellingWords } from '@guichet/plugin-kit/telling-words'
import type { Looker } from '@guichet/plugin-kit/host'
import type { SuggestionSource } from '../../contract/suggestion-points.ts'
import { readableBy } from '../access.ts'
import { findSimilar, isReadable } from './repository.ts'
import { MOST_WORDS } from './similar-query.ts'

/** What the view of a similar ticket is told besides. */
export interface SimilarPayload {
  readonly number: number
  readonly key: string
  readonly state: string
  readonly closed: boolean
}

/** The tracker's own: similar tickets that the reporter may read. */
export const similarTickets: SuggestionSource = {
  async suggest({ reporter, text, limit }) {
    const words = tellingWords(text, MOST_WORDS)
    if (words.length === 0) return []
    const found = await findSimilar(reporter.host.db, readableFor(reporter), words, limit)
    return found.map(({ id, number, prefix, summary, state, closed }) => ({
      id,
      title: summary,
      passage: null,
      place: null,
      to: `/trackers/${reporter.activity.id}/tickets/${number}`,
      payload: { number, key: `${prefix}-${number}`, state, closed } satisfies SimilarPayload,
    }))
  },
  reads: (reporter, id) => isReadable(reporter.host.db, readableFor(reporter), id),
}

const readableFor = ({ actorId, activity, can, observes }: Looker) =>
  readableBy({ activity, actor: { id: actorId, via: 'session' }, can, observes })
