import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, line, page, pageQuery } from '@guichet/plugin-kit/shapes'
import type { CheckName } from '@guichet/lti/launch/checks'
import { IDENTIFIER_MAX } from '@guichet/lti/text'
import { z } from 'zod'
import { address } from '../../launches/addresses.ts'
import { audience } from './audience.ts'
import { ltiPlatformPaths } from './paths.ts'

/** Why a launch came to nothing: a check that it failed, or that its person may not come in. */
export type LaunchFault = CheckName | 'person'

const status = z.enum(['pending', 'active', 'disabled'])

export const launchOutcome = z
  .object({
    id,
    at: instant,
    /** As the LMS named it; null: the launch was refused before. */
    deploymentId: z.string().nullable(),
    message: z.string().nullable(),
    /** The check that it failed; null: it was good. */
    failed: z.string().nullable(),
    /** What the page that refused it called it. */
    reference: z.string().nullable(),
    /** Seconds by which the clock of the LMS was ahead of ours. */
    skew: z.int().nullable(),
  })
  .meta({ id: 'LtiLaunch' })

export const platformItem = z
  .object({
    id,
    name: z.string(),
    issuer: z.string(),
    clientId: z.string(),
    /** `moodle`, `canvas` …, as it says itself. */
    family: z.string().nullable(),
    status,
    /** Deployments that wait for an administrator. */
    waiting: z.int(),
    /** Whether it has registered anew, with other addresses. */
    hasProposal: z.boolean(),
    lastLaunch: z.object({ at: instant, failed: z.string().nullable() }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'LtiPlatformItem' })

const proposed = z.object({
  authorizationEndpoint: z.string(),
  tokenEndpoint: z.string(),
  tokenAudience: z.string().nullable(),
  jwksUrl: z.string(),
  family: z.string().nullable(),
})

export const platform = platformItem
  .omit({ hasProposal: true, lastLaunch: true, waiting: true })
  .extend({
    authorizationEndpoint: z.string(),
    tokenEndpoint: z.string(),
    /** What our assertions are addressed to; null: the token endpoint. */
    tokenAudience: z.string().nullable(),
    /** That is neither its token endpoint's nor its issuer's, and none that is known: whoever gets our assertions could use them there. */
    foreignAudience: z.boolean(),
    jwksUrl: z.string(),
    /** What becomes of a launch whose browser is not recognised: the person confirms it, or it is refused. */
    unrecognised: z.enum(['confirm', 'refuse']),
    /** What a deployment is that launches for the first time. */
    newDeployments: z.enum(['pending', 'active']),
    /** Origins that may frame us besides its own. */
    frameAncestors: z.array(z.string()),
    /** Origins of its services besides its own. */
    serviceOrigins: z.array(z.string()),
    /** What it has registered anew, which an administrator takes or refuses. */
    proposal: proposed.extend({ at: instant }).nullable(),
    /** Seconds by which its clock has lately been ahead of ours, in the middle; null: not known. */
    skew: z.number().nullable(),
    /** Where its last launches said that its pages are, and which may not frame us: people see an empty frame there. */
    unlistedOrigins: z.array(z.string()),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'LtiPlatform' })

const origins = z.array(address).max(20)

const settings = z.strictObject({
  name: line(200),
  authorizationEndpoint: address,
  tokenEndpoint: address,
  tokenAudience: audience.nullable().default(null),
  jwksUrl: address,
  family: z
    .string()
    .regex(/^[a-z0-9_.-]{1,50}$/)
    .nullable()
    .default(null),
  unrecognised: z.enum(['confirm', 'refuse']).default('confirm'),
  newDeployments: z.enum(['pending', 'active']).default('pending'),
  frameAncestors: origins.default([]),
  serviceOrigins: origins.default([]),
})

/** Without the defaults: what is left out stays. */
const changes = z.strictObject({
  name: settings.shape.name,
  authorizationEndpoint: address,
  tokenEndpoint: address,
  tokenAudience: audience.nullable(),
  jwksUrl: address,
  family: settings.shape.family.unwrap(),
  unrecognised: settings.shape.unrecognised.unwrap(),
  newDeployments: settings.shape.newDeployments.unwrap(),
  frameAncestors: origins,
  serviceOrigins: origins,
})

const access = atSite('core/lti:manage')
const params = z.strictObject({ platform: id })

export const ltiPlatformsContract = defineContract(ltiPlatformPaths, {
  list: {
    summary: 'The LMSs that are connected, by name',
    access,
    query: z.strictObject(pageQuery),
    answers: { 200: page(platformItem) },
  },
  create: {
    summary:
      'An LMS with what its administrator says of it; from now on it may launch, from deployments that are let in',
    access,
    body: settings.extend({ issuer: address, clientId: line(IDENTIFIER_MAX) }),
    answers: { 201: platform },
    errors: ['core.lti.platform_known'],
    idempotent: true,
  },
  get: { summary: 'One LMS, with how far its clock is off', access, params, answers: { 200: platform } },
  update: {
    summary: 'Change what is set of an LMS, at once; by which names it is known stays',
    access,
    params,
    body: changes.partial(),
    answers: { 200: platform },
    ifMatch: true,
  },
  turn: {
    summary: 'Let an LMS in, or out: then it can not launch, and the sessions that it launched end',
    access,
    params,
    body: z.strictObject({ status: z.enum(['active', 'disabled']) }),
    answers: { 200: platform },
    ifMatch: true,
  },
  remove: {
    summary: 'Forget an LMS with its deployments and links; courses and what is in them stay',
    access,
    params,
    answers: { 204: null },
    ifMatch: true,
  },
  decide: {
    summary: 'Take or refuse what an LMS has registered anew: its addresses, and whose signatures are believed',
    access,
    params,
    body: z.strictObject({ take: z.boolean() }),
    answers: { 200: platform },
    errors: ['core.lti.no_proposal'],
    ifMatch: true,
  },
  launches: {
    summary: 'What came of the launches of an LMS, the last first; of the last thirty days',
    access,
    params,
    query: z.strictObject({ ...pageQuery, failed: z.enum(['true']).optional() }),
    answers: { 200: page(launchOutcome) },
  },
})
