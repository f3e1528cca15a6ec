import type { Archetype } from '@guichet/domain/access/archetypes'
import type { Host } from '@guichet/plugin-kit/host'
import { answer } from '@guichet/plugin-kit/server'
import { presentRole } from './present.ts'
import { RANKS } from './ranks.ts'
import { listRoles } from './repository.ts'

export async function viewRoles({ db }: Host) {
  const rows = await listRoles(db)
  const rank = (archetype: string) => RANKS[archetype as Archetype]
  return answer(200, { items: rows.toSorted((a, b) => rank(b.archetype) - rank(a.archetype)).map(presentRole) })
}
