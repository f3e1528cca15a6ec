import { GRANTED_ROLES } from '@guichet/lti/roles/map'
import { ROLE_SPELLINGS } from '@guichet/lti/roles/vocabulary'
import { IDENTIFIER_MAX } from '@guichet/lti/text'
import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, line, page, pageQuery } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { ltiDeploymentPaths, platformDeploymentPaths } from './paths.ts'

const KNOWN: ReadonlySet<string> = new Set(ROLE_SPELLINGS.values())

/** Roles of LTI, as `context/Instructor#Grader`, and what they become here; null: they count for nothing. */
const roles = z.record(
  z
    .string()
    .regex(/^[\w/#-]{1,100}$/)
    .refine((role) => KNOWN.has(role), { params: { code: 'lti.role' } }),
  z.enum(GRANTED_ROLES).nullable(),
)

export const deployment = z
  .object({
    id,
    platform: id,
    /** As the LMS calls it. */
    deploymentId: z.string(),
    status: z.enum(['pending', 'active', 'disabled']),
    /** What belongs to it is in there; null: it was never let in. */
    category: z.object({ id, name: z.string() }).nullable(),
    /** Courses that came by it. */
    courses: z.int(),
    /** Where its roles become other ones than usual. */
    roles: z.record(z.string(), z.enum(GRANTED_ROLES).nullable()),
    /** Whether who administers the LMS manages the courses in which they appear. */
    adminsAreManagers: z.boolean(),
    version: z.int(),
    createdAt: instant,
  })
  .meta({ id: 'LtiDeployment' })

const access = atSite('core/lti:manage')

export const platformDeploymentsContract = defineContract(platformDeploymentPaths, {
  list: {
    summary: 'The deployments of an LMS, the first that came first',
    access,
    params: z.strictObject({ platform: id }),
    query: z.strictObject(pageQuery),
    answers: { 200: page(deployment) },
  },
  create: {
    summary: 'Let in a deployment whose id the administrator of the LMS has told, before it launches',
    access,
    params: z.strictObject({ platform: id }),
    body: z.strictObject({ deploymentId: line(IDENTIFIER_MAX) }),
    answers: { 201: deployment },
    errors: ['core.lti.deployment_known'],
    idempotent: true,
  },
})

const params = z.strictObject({ deployment: id })

export const ltiDeploymentsContract = defineContract(ltiDeploymentPaths, {
  update: {
    summary: 'Call its category otherwise, or have its roles understood otherwise from the next launch on',
    access,
    params,
    body: z.strictObject({ category: line(200), roles, adminsAreManagers: z.boolean() }).partial(),
    answers: { 200: deployment },
    ifMatch: true,
  },
  turn: {
    summary: 'Let a deployment in, with a category of its own; or out: the sessions that it launched end',
    access,
    params,
    body: z.strictObject({ status: z.enum(['active', 'disabled']) }),
    answers: { 200: deployment },
    errors: ['core.lti.platform_waits'],
    ifMatch: true,
  },
  remove: {
    summary: 'Forget a deployment with its links; courses and what is in them stay',
    access,
    params,
    answers: { 204: null },
    ifMatch: true,
  },
})
