import { anyone, signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, line } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { activity } from '../../activities/contract.ts'
import { tokens, me } from '../../auth/contract.ts'
import { INSIDE } from '../launch/inside.ts'
import { ltiSessionPaths } from './paths.ts'

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

/** One of the course, or what the launch says it is a copy of. */
const chosen = { activity: id }

const secret = z.string().min(1).max(200)

export const ltiSessionContract = defineContract(ltiSessionPaths, {
  enter: {
    summary: 'The session of a launch, once, for the code in its page',
    access: anyone('The code is the proof, with the secret of the browser or the person’s word'),
    body: z.strictObject({
      code: secret,
      /** What the LMS kept for this browser. */
      secret: secret.optional(),
      /** Whoever is told who goes on, and whence, says that it is them. */
      confirmed: z.boolean().default(false),
    }),
    answers: { 200: launched },
    errors: ['core.lti.over', 'core.lti.unrecognised'],
  },
  open: {
    summary:
      'What the link of this launch opens from now on, as whoever may manage activities in the course says: one of the course, or what a copied link opens where they may, too',
    access: signedIn({ tokens: false, launched: true }),
    body: z.strictObject(chosen),
    /** `again`: it is another course’s, into which only the next launch leads. */
    answers: { 200: z.object({ again: z.boolean() }).meta({ id: 'LinkOpened' }) },
  },
  copy: {
    summary:
      'A new activity of the course, set up as the one that a copied link opens where it comes from, by who may manage activities there, too, with nothing in it; the link opens it from now on',
    access: signedIn({ tokens: false, launched: true }),
    answers: { 201: activity },
    errors: ['core.activity.unknown_type', 'core.place.moved'],
    idempotent: true,
  },
  handOn: {
    summary:
      'A code by which another tab goes on with this launch: once, within a minute, to be posted to /lti/continue from a page of ours, never in an address',
    access: signedIn({ tokens: false, launched: true }),
    answers: { 201: z.object({ code: z.string() }).meta({ id: 'LaunchHandoff' }) },
  },
  choose: {
    summary: 'What was chosen for a link in the LMS, as the form that its page posts there; once for a launch',
    access: signedIn({ tokens: false, launched: true }),
    body: z.strictObject({
      /** Null: nothing. */
      activity: id.nullable(),
      title: line(200).optional(),
      /** A screen of it, below its first: `tickets/12`. Who may see that is asked when somebody comes by the link. */
      path: z.string().regex(INSIDE).optional(),
    }),
    answers: {
      200: z.object({ action: z.string(), fields: z.object({ JWT: z.string() }) }).meta({ id: 'LinkChoice' }),
    },
    errors: ['core.lti.answered', 'core.lti.not_taken'],
  },
  launch: {
    summary: 'The launch that this session came by',
    access: signedIn({ tokens: false, launched: true }),
    answers: { 200: launchView },
  },
})
