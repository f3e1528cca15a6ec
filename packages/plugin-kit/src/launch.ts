import type { Archetype } from '@guichet/domain/access/archetypes'

/**
 * Where somebody came from whom another system led here: an LMS. As it was when they came, by that system's own word; the names are texts that others
 * wrote there, of whatever they like.
 */
export interface LaunchContext {
  /** What people here call that system. */
  readonly platform: string
  /** The course there; null: it was in none. */
  readonly course: string | null
  /** What the link is called there that they opened; null: it has no name, or there was no link. */
  readonly link: string | null
  /** What they are in the course. */
  readonly role: Archetype
}
