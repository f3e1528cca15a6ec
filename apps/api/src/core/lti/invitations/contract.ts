import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, line } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { ltiInvitationPaths } from './paths.ts'

export const invitation = z
  .object({
    id,
    /** What the LMS will be called. */
    name: z.string(),
    createdAt: instant,
    expiresAt: instant,
    usedAt: instant.nullable(),
    /** What came of it. */
    platform: id.nullable(),
  })
  .meta({ id: 'LtiInvitation' })

const access = atSite('core/lti:manage')

export const ltiInvitationsContract = defineContract(ltiInvitationPaths, {
  list: {
    summary:
      'Invitations to register, the newest first: those that wait, and those used or run out lately; at most 100',
    access,
    answers: { 200: z.object({ items: z.array(invitation) }) },
  },
  create: {
    summary: 'An address by which one LMS can be registered, once; it is in this answer only',
    access,
    body: z.strictObject({ name: line(200), days: z.int().min(1).max(30).default(7) }),
    answers: { 201: invitation.extend({ address: z.string() }).meta({ id: 'NewLtiInvitation' }) },
    // No Idempotency-Key: its record would keep the address.
  },
  revoke: {
    summary: 'Take an invitation back',
    access,
    params: z.strictObject({ invitation: id }),
    answers: { 204: null },
  },
})
