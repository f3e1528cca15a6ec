import { anyone, atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { instant } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { ltiRegistrationPaths } from './paths.ts'

const body = z.strictObject({ code: z.string().min(1).max(200) })
const access = atSite('core/lti:manage')

/** An LMS that asks to be registered, as far as it is known before it is asked what it is. */
const asking = z.object({ host: z.string(), expiresAt: instant, vouched: z.boolean() }).meta({ id: 'LtiAsking' })

export const ltiRegistrationsContract = defineContract(ltiRegistrationPaths, {
  confirm: {
    summary: 'Register the LMS whose page this is, once; without an invitation it waits for an administrator',
    access: anyone('The code of the page is the proof; what nobody invited launches nothing before it is let in'),
    body,
    answers: {
      200: z
        .object({
          name: z.string(),
          /** `changed`: it was known, and what is new of it waits for an administrator; `known`: nothing is new. */
          outcome: z.enum(['active', 'pending', 'changed', 'known']),
        })
        .meta({ id: 'LtiRegistered' }),
    },
    errors: ['core.lti.registration_over', 'core.lti.registration_failed'],
  },
  look: {
    summary: 'Which LMS it is whose page has this code',
    access,
    body,
    answers: { 200: asking },
    errors: ['core.lti.registration_over'],
  },
  vouch: {
    summary: 'Say that the LMS whose page has this code is meant, as if it had been invited',
    access,
    body,
    answers: { 200: asking },
    errors: ['core.lti.registration_over'],
  },
})
