import { ARCHETYPES } from '@guichet/domain/access/archetypes'
import { atSite, signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id, line } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { rolePaths } from './paths.ts'
import { PLACES } from './ranks.ts'

export const role = z
  .object({
    id,
    /** What other operations name it by. */
    shortName: z.string(),
    /** What people call it; null for those of a fresh installation, for which the client has words. */
    name: z.string().nullable(),
    archetype: z.enum(ARCHETYPES),
    /** Where it can be given by hand. */
    assignableAt: z.array(z.enum(PLACES)),
    version: z.int(),
  })
  .meta({ id: 'Role' })

const name = line(100)
const roleParams = z.strictObject({ role: id })

export const rolesContract = defineContract(rolePaths, {
  list: {
    summary: 'The roles of this installation, the highest first',
    access: signedIn(),
    answers: { 200: z.object({ items: z.array(role) }) },
  },
  create: {
    summary: 'A new role, which begins as its archetype and with what presets say to that',
    access: atSite('core/role:manage'),
    body: z.strictObject({
      shortName: z.string().regex(/^[a-z][a-z0-9_-]{1,49}$/),
      name,
      archetype: z.enum(ARCHETYPES),
    }),
    answers: { 201: role },
    errors: ['core.role.short_name_taken', 'core.role.above_yours'],
    idempotent: true,
  },
  update: {
    summary: 'Call a role of one’s own making otherwise',
    access: atSite('core/role:manage'),
    params: roleParams,
    body: z.strictObject({ name }),
    answers: { 200: role },
    errors: ['core.role.built_in', 'core.role.above_yours'],
    ifMatch: true,
  },
  remove: {
    summary: 'Remove a role of one’s own making that nobody has, with what was set for it',
    access: atSite('core/role:manage'),
    params: roleParams,
    answers: { 204: null },
    errors: ['core.role.built_in', 'core.role.in_use', 'core.role.above_yours'],
    ifMatch: true,
  },
})
