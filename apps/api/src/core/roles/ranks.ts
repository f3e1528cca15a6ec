import type { Archetype } from '@guichet/domain/access/archetypes'

/** Who stands above whom: nobody gives, changes or takes a role that stands above their own highest one in that place. */
export const RANKS = {
  manager: 5,
  editingteacher: 4,
  teacher: 3,
  student: 2,
  observer: 1,
  guest: 1,
} as const satisfies Record<Archetype, number>

/** Places where roles are given by hand. */
export const PLACES = ['site', 'category', 'course', 'activity'] as const
export type Place = (typeof PLACES)[number]

/** Where a role of each archetype may be given by hand. A role at the site or in a category counts everywhere below, so only managers get one there. */
export const ASSIGNABLE_AT = {
  manager: ['site', 'category', 'course', 'activity'],
  editingteacher: ['course', 'activity'],
  teacher: ['course', 'activity'],
  student: ['course', 'activity'],
  // Bound to the persons they observe, which is for who launches them from an LMS to say.
  observer: [],
  guest: ['course', 'activity'],
} as const satisfies Record<Archetype, readonly Place[]>

/** The rank of someone who holds these; 0 with none. */
export function highestRank(archetypes: readonly Archetype[]): number {
  return Math.max(0, ...archetypes.map((archetype) => RANKS[archetype]))
}
