import { ARCHETYPES } from '@guichet/domain/access/archetypes'
import { CONTEXT_LEVELS } from '@guichet/domain/access/contexts'
import { inContext } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, instant, person } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { context, contextParams } from '../contexts/contract.ts'
import { permissionPaths } from './paths.ts'

export const PERMISSIONS = ['allow', 'prevent', 'prohibit'] as const
const permission = z.enum(PERMISSIONS)
const roleName = z.string().regex(/^[a-z][a-z0-9_-]{0,49}$/)
const capabilityName = z
  .string()
  .max(100)
  .regex(/^[a-z]+\/[a-z0-9_]+:[a-z0-9_]+$/)

/** What a role may do in a place. */
const cell = z
  .object({
    role: z.string(),
    /** Set in this very place; null: what is above counts. */
    here: z
      .object({
        permission,
        /** `manual`, or `preset:<component>`: another preset replaces it. */
        origin: z.string(),
        setAt: instant,
      })
      .nullable(),
    /** What would count without it: null, the role says nothing. */
    above: z.object({
      permission: permission.nullable(),
      source: z.enum(['override', 'default', 'nothing']),
      /** Where an override was set. */
      setAt: id.nullable(),
    }),
    /** What counts. */
    result: permission.nullable(),
  })
  .meta({ id: 'PermissionCell' })

export const grid = z
  .object({
    context,
    /** From the site down to the place, itself included. */
    path: z.array(context),
    roles: z.array(
      z.object({
        shortName: z.string(),
        name: z.string().nullable(),
        archetype: z.enum(ARCHETYPES),
        /** It stands above the requester's own here, and is not theirs to change. */
        above: z.boolean(),
      }),
    ),
    capabilities: z.array(
      z.object({
        name: z.string(),
        component: z.string(),
        kind: z.enum(['read', 'write']),
        risks: z.array(z.enum(['personal', 'xss', 'spam', 'config'])),
        level: z.enum(CONTEXT_LEVELS),
        /** In the order of the roles. */
        cells: z.array(cell),
      }),
    ),
  })
  .meta({ id: 'Permissions' })

export const explanation = z
  .object({
    person,
    capability: z.string(),
    context,
    path: z.array(context),
    /** The answer that every operation here would get. */
    allowed: z.boolean(),
    /**
     * Why: one of their roles allows it and none prohibits it; one prohibits it; none allows it; the place, or one on the way to it, is hidden
     * from them (the roles then say so of seeing what is hidden); they are suspended; or the plugin that it
     * belongs to is off, whatever their roles say.
     */
    rule: z.enum(['allowed', 'prohibited', 'not-allowed', 'hidden', 'suspended', 'plugin-off']),
    /** What each role that counts here says. */
    roles: z.array(
      z.object({
        shortName: z.string(),
        name: z.string().nullable(),
        assignedAt: id,
        /** How they came to it: `manual`, the component that keeps it, or null: everyone has it there. */
        origin: z.string().nullable(),
        permission: permission.nullable(),
        source: z.enum(['override', 'default', 'nothing']),
        setAt: id.nullable(),
        /** Whether it is what settled the matter. */
        decides: z.boolean(),
        /** Whether the role's archetype has the capability where nothing is set. */
        byDefault: z.boolean(),
        /** Everything that is set for it on the way, the nearest first. */
        heard: z.array(z.object({ context: id, permission, origin: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Explanation' })

export const permissionsContract = defineContract(permissionPaths, {
  view: {
    summary: 'What each role may do in a place, what of it was set here, and where the rest comes from',
    access: inContext('context', 'core/role:override'),
    params: contextParams,
    answers: { 200: grid },
  },
  change: {
    summary:
      'Set by hand what roles may do in a place and below; all or nothing, and only where all is still as it was seen',
    access: inContext('context', 'core/role:override'),
    params: contextParams,
    body: z.strictObject({
      changes: z
        .array(
          z.strictObject({
            role: roleName,
            capability: capabilityName,
            /** What is set here as the requester saw it; null: nothing. */
            from: permission.nullable(),
            /** Null: what is above counts again. */
            to: permission.nullable(),
          }),
        )
        .min(1)
        .max(500),
    }),
    answers: { 200: grid },
    errors: [
      'core.role.unknown',
      'core.role.above_yours',
      'core.role.last_manager',
      'core.override.not_here',
      'core.override.changed',
      'core.override.beyond_yours',
    ],
  },
  explain: {
    summary:
      'Why somebody may do something in a place, or may not: what each of their roles says, and where that was set',
    access: inContext('context', 'core/role:override'),
    params: contextParams,
    query: z.strictObject({ user: id, capability: capabilityName }),
    answers: { 200: explanation },
    errors: ['core.override.not_here'],
  },
})
