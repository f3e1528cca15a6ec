import { ARCHETYPES } from '@guichet/domain/access/archetypes'
import { signedIn } from '@guichet/plugin-kit/access-rule'
import { defineContract } from '@guichet/plugin-kit/contract'
import { id } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { rolePaths } from './paths.ts'
import { PLACES } from './ranks.ts'

export const role = z
  .object({
    id,
    /** What other operations name it by; the client has its words for those of a fresh installation. */
    shortName: z.string(),
    archetype: z.enum(ARCHETYPES),
    /** Where it can be given by hand. */
    assignableAt: z.array(z.enum(PLACES)),
  })
  .meta({ id: 'Role' })

export const rolesContract = defineContract(rolePaths, {
  list: {
    summary: 'The roles of this installation, the highest first',
    access: signedIn(),
    answers: { 200: z.object({ items: z.array(role) }) },
  },
})
