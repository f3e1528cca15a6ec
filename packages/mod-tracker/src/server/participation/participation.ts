import type { Participation } from '@guichet/plugin-kit/participation'
import { concernedBy, counts } from './repository.ts'

/**
 * Tickets that somebody reported, those of them that are validated now, and what they said about tickets, their own and others'. Deleted and
 * merged tickets count for nobody, with what was said about them; internal notes never do. Neither do tickets that an import brought, or that
 * were made of a comment: that counts as a comment already.
 */
export const participation: Participation = {
  kinds: ['reported', 'validated', 'commented'],

  async count(db, trackerId, people) {
    const rows = await counts(db, trackerId, people)
    const active = rows.filter(({ reported, commented }) => reported + commented > 0)
    return new Map(active.map(({ id, ...counted }) => [id, { ...counted }] as const))
  },

  concerned: concernedBy,
}
