import type { Role } from '@guichet/db/client'
import type { Archetype } from '@guichet/domain/access/archetypes'
import type { z } from 'zod'
import type { role } from './contract.ts'
import { ASSIGNABLE_AT } from './ranks.ts'

export function presentRole({ id, shortName, name, version, archetype: kept }: Role): z.output<typeof role> {
  // The database holds no other (core_role_archetype_check).
  const archetype = kept as Archetype
  return { id, shortName, name, archetype, assignableAt: [...ASSIGNABLE_AT[archetype]], version }
}
