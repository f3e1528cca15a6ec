import { EMBED_ALGORITHMS, LIFETIME_MAX_S } from '@guichet/lti/embed/client'
import type { EmbedCheckName } from '@guichet/lti/embed/checks'
import { EMBED_ROLES } from '@guichet/lti/embed/roles'
import { atSite } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, line, page, pageQuery } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { address } from '../../launches/addresses.ts'
import { embedClientPaths } from './paths.ts'

/** Why a handover came to nothing: a check that it failed; or its person may not come in, or was never here and is not to be made. */
export type HandoverFault = EmbedCheckName | 'person' | 'unknown-person'

export const handover = z
  .object({
    id,
    at: instant,
    activity: id,
    /** Where the page is that handed over; null: its browser did not say. */
    origin: z.string().nullable(),
    /** The check that it failed; null: it was good. */
    failed: z.string().nullable(),
    /** What the page that refused called it. */
    reference: z.string().nullable(),
    /** Seconds by which the clock of the client was ahead of ours. */
    skew: z.int().nullable(),
  })
  .meta({ id: 'EmbedHandover' })

const status = z.enum(['active', 'disabled'])

export const clientItem = z
  .object({
    id,
    name: z.string(),
    status,
    origins: z.array(z.string()),
    lastHandover: z.object({ at: instant, failed: z.string().nullable() }).nullable(),
    version: z.int(),
  })
  .meta({ id: 'EmbedClientItem' })

export const embedClient = clientItem
  .omit({ lastHandover: true })
  .extend({
    algorithm: z.enum(EMBED_ALGORITHMS),
    /** Where its public keys are; null: it signs with a secret of ours. */
    jwksUrl: z.string().nullable(),
    /** What it may show. */
    activities: z.array(z.object({ id, component: z.string(), name: z.string() })),
    /** The most that anybody becomes who comes from there. */
    ceiling: z.enum(EMBED_ROLES),
    /** How long its tokens may live. */
    tokenSeconds: z.int(),
    /** Whether somebody who was never here gets an account. */
    createsPeople: z.boolean(),
    /** By their `kid`, the older first. What they are was said when they were made. */
    secrets: z.array(z.object({ id, createdAt: instant })),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'EmbedClient' })

const settings = z.strictObject({
  name: line(200),
  jwksUrl: address.nullable(),
  origins: z.array(address).min(1).max(20),
  activities: z.array(id).max(100),
  ceiling: z.enum(EMBED_ROLES),
  tokenSeconds: z.int().min(10).max(LIFETIME_MAX_S),
  createsPeople: z.boolean(),
})

const access = atSite('core/embed:manage')
const params = z.strictObject({ client: id })

export const embedClientsContract = defineContract(embedClientPaths, {
  list: {
    summary: 'The sites that show activities in their pages, by name',
    access,
    query: z.strictObject(pageQuery),
    answers: { 200: page(clientItem) },
  },
  create: {
    summary: 'A site that may show activities in its pages; by a secret it can do so once it has one',
    access,
    body: settings.extend({
      algorithm: z.enum(EMBED_ALGORITHMS),
      jwksUrl: address.nullable().default(null),
      activities: settings.shape.activities.default([]),
      ceiling: z.enum(EMBED_ROLES).default('student'),
      tokenSeconds: settings.shape.tokenSeconds.default(60),
      createsPeople: z.boolean().default(true),
    }),
    answers: { 201: embedClient },
    idempotent: true,
  },
  get: { summary: 'One such site', access, params, answers: { 200: embedClient } },
  update: {
    summary: 'Change what is set of it, at once; with what it signs stays',
    access,
    params,
    body: settings.partial(),
    answers: { 200: embedClient },
    ifMatch: true,
  },
  turn: {
    summary: 'Let it in, or out: then it shows nothing, and the sessions that came by it end',
    access,
    params,
    body: z.strictObject({ status }),
    answers: { 200: embedClient },
    ifMatch: true,
  },
  remove: {
    summary: 'Forget it, with whom it calls what; activities and what people wrote stay',
    access,
    params,
    answers: { 204: null },
    ifMatch: true,
  },
  handovers: {
    summary: 'What came of its handovers, the last first; of the last thirty days',
    access,
    params,
    query: z.strictObject({ ...pageQuery, failed: z.enum(['true']).optional() }),
    answers: { 200: page(handover) },
  },
})
