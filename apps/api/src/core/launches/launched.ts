import type { Prisma } from '@guichet/db/client'
import type { GrantedRole } from '@guichet/lti/roles/map'
import type { JsonRecord } from '@guichet/lti/record'

/** An activity, as it was called then. */
export interface Opened {
  readonly id: string
  readonly component: string
  readonly name: string
}

/** What a session knows of the launch that it came by: stored with it, as JSON. */
export interface Launched {
  /** A page of a site embeds us: its client is a platform with one deployment, itself, and all of what follows is in the activity. */
  readonly embedded?: true
  /** Our rows. */
  readonly platformId: string
  readonly deploymentId: string
  /** What people call the LMS, and the course there; null: in no course. */
  readonly platform: string
  readonly course: string | null
  readonly role: GrantedRole
  readonly courseId: string
  /** The place of the LMS that was opened; null: something is being chosen for one. */
  readonly resourceLinkId: string | null
  /** What it is called there. */
  readonly link: string | null
  /** What it opens; null: nobody has said yet. */
  readonly activity: Opened | null
  /** Where in that the link leads, below its first screen: `tickets/12`. Left out: there. */
  readonly path?: string
  /** What a copied course says it opened where it comes from: told to nobody, and open to nobody, who does not look after that as well. */
  readonly copyOf: Opened | null
  /** The link says that it opened something, and that is nothing of this course; a session that is older than this does not know. */
  readonly copied?: boolean
  /** Back to the LMS; null: it gave no address, or one that is not on its list. */
  readonly returnUrl: string | null
  readonly locale: string | null
  /** How wide the LMS opens us: in a frame or a window of its own. */
  readonly framed: boolean
  /** When the session began that this one goes on from in another tab: it ends when that would. Left out: it began with the launch. */
  readonly began?: string
  /** Deep linking: the settings' claim, until it has been answered. */
  readonly deepLinking: JsonRecord | null
  /** Submission review: whose work is looked at, by our id; null also for somebody who never came. */
  readonly reviewed: string | null
}

/** As the database takes it. */
export const asJson = (launched: Launched) => launched as unknown as Prisma.InputJsonObject
