import { anyone, signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, line } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { activity } from '../../activities/contract.ts'
import { launched, launchView } from '../../launches/session/contract.ts'
import { INSIDE } from '../launch/inside.ts'
import { ltiSessionPaths } from './paths.ts'

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
