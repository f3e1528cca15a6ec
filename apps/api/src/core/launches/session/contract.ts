import { id, instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { me, tokens } from '../../auth/contract.ts'

/** What a session that an LMS launched is about. */
export const launchView = z
  .object({
    /** A page of a site embeds the activity; else an LMS opened it. */
    embedded: z.boolean(),
    /** What people call the LMS, and the course there; null: in no course. */
    platform: z.string(),
    course: z.object({ id, name: z.string().nullable() }),
    /** What the launch made of them in it. */
    role: z.enum(['manager', 'editingteacher', 'teacher', 'student', 'observer', 'guest']),
    /** What the link opens; null: nobody has said yet, or it is not for them to see. */
    activity: z.object({ id, component: z.string(), name: z.string() }).nullable(),
    /** Where in that it leads, below its first screen: `tickets/12`; null: there. */
    path: z.string().nullable(),
    /** It opens something, and not for them: an LMS sends whoever is in a course. */
    closed: z.boolean(),
    /** An activity of another course, which a copied link says that it opened, for who looks after that as well; null: none. */
    copyOf: z
      .object({
        id,
        component: z.string(),
        name: z.string(),
        /** Whether the course can have another one that is set up like it. */
        copies: z.boolean(),
      })
      .nullable(),
    /** The link says that it opened something, and that is not in this course: it was copied from another one, or what it opened is gone. */
    copied: z.boolean(),
    /** What is asked for: an activity to look at, one to choose for a link, somebody’s work to look at. */
    purpose: z.enum(['open', 'choose', 'review']),
    /** Whether a link to something here can be what is chosen: some places of an LMS take files or pictures alone. */
    takesLinks: z.boolean(),
    /** Whose work: null for somebody who never came. */
    reviewed: id.nullable(),
    /** The language that the LMS speaks to them. */
    locale: z.string().nullable(),
    /** Back to the LMS. */
    returnUrl: z.string().nullable(),
  })
  .meta({ id: 'Launch' })

/** A session that was launched. */
export const launched = tokens
  .extend({
    user: me,
    launch: launchView,
    /** When it ends, whatever happens; a page that embeds us can make it last. */
    endsAt: instant,
  })
  .meta({ id: 'Launched' })
