import { CONTEXT_LEVELS } from '@guichet/domain/access/contexts'
import { inContext, signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, page, pageQuery, person, text, whole } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { contextPaths } from './paths.ts'

/** A place where rights are given. */
export const context = z
  .object({
    id,
    level: z.enum(CONTEXT_LEVELS),
    /** Null for the site, which is called as its settings say. */
    name: z.string().nullable(),
    /** Of an activity. */
    component: z.string().nullable(),
  })
  .meta({ id: 'Context' })

export const contextItem = context
  .extend({
    /** What is set in this very place, by hand or by a preset. */
    overrides: z.int(),
  })
  .meta({ id: 'ContextItem' })

export const contextParams = z.strictObject({ context: id })
const matching = text(100)

export const contextsContract = defineContract(contextPaths, {
  mine: {
    summary: 'The places, each the highest on its way, where the requester may change permissions',
    access: signedIn(),
    answers: { 200: z.object({ items: z.array(contextItem) }) },
  },
  below: {
    summary: 'The places directly below one where the requester may change permissions too, by name',
    access: inContext('context', 'core/role:override'),
    params: contextParams,
    query: z.strictObject({ matching: matching.optional(), ...pageQuery }),
    answers: { 200: page(contextItem) },
  },
  people: {
    summary: 'People known here whose name, username or e-mail matches',
    access: inContext('context', 'core/role:override'),
    params: contextParams,
    query: z.strictObject({ matching: matching.min(2), limit: whole(1, 50).default(20) }),
    answers: { 200: z.object({ items: z.array(person) }) },
  },
})
