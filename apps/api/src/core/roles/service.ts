import type { Role } from '@guichet/db/client'
import type { Tx } from '@guichet/db/connect'
import type { Archetype } from '@guichet/domain/access/archetypes'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Cause, Host } from '@guichet/plugin-kit/host'
import { answer, changed, mismatch } from '@guichet/plugin-kit/server'
import { raiseRightsVersion } from '../../host/access/rights-version.ts'
import { rankIn } from '../assignments/rank.ts'
import type { CoreDeps } from '../deps.ts'
import { refusingDuplicates } from '../outcomes.ts'
import { presentRole } from './present.ts'
import { RANKS } from './ranks.ts'
import { copyPresets, createRole, findRoleById, isInUse, listRoles, removeRole, renameRole } from './repository.ts'

export async function viewRoles({ db }: Host) {
  const rows = await listRoles(db)
  return answer(200, { items: rows.toSorted((a, b) => rank(b.archetype) - rank(a.archetype)).map(presentRole) })
}

interface NewRole {
  readonly shortName: string
  readonly name: string
  readonly archetype: Archetype
}

export async function addRole(deps: CoreDeps, cause: Cause, { shortName, name, archetype }: NewRole) {
  const { host, siteId } = deps
  return refusingDuplicates({ core_role_short_name_key: 'core.role.short_name_taken' }, () =>
    host.change(cause, async (tx) => {
      await raiseRightsVersion(tx)
      if (await isAbove(deps, tx, cause, archetype)) return failure('core.role.above_yours')
      const row = await createRole(tx, { id: host.newId(), shortName, name, archetype, createdAt: host.now() })
      await copyPresets(tx, row)
      const changes = { shortName: [null, shortName], name: [null, name], archetype: [null, archetype] } as const
      return changed(answer(201, presentRole(row), { version: row.version }), {
        type: 'core.role.created',
        contextId: siteId,
        subjectId: row.id,
        subjectVersion: row.version,
        changes,
      })
    }),
  )
}

interface Known {
  readonly id: string
  readonly version: number
}

export async function callRole(deps: CoreDeps, cause: Cause, known: Known, name: string) {
  return deps.host.change(cause, async (tx) => {
    const before = await own(deps, tx, cause, known)
    if (!before.ok) return before
    if (before.value.name === name) {
      return changed(answer(200, presentRole(before.value), { version: known.version }))
    }
    const after = await renameRole(tx, known, name)
    if (after === null) return mismatch(presentRole((await findRoleById(tx, known.id)) ?? before.value))
    return changed(answer(200, presentRole(after), { version: after.version }), {
      type: 'core.role.updated',
      contextId: deps.siteId,
      subjectId: known.id,
      subjectVersion: after.version,
      changes: { name: [before.value.name, name] },
    })
  })
}

export async function dropRole(deps: CoreDeps, cause: Cause, known: Known) {
  return deps.host.change(cause, async (tx) => {
    // Giving a role raises it too, so that nobody is given this one meanwhile.
    await raiseRightsVersion(tx)
    const before = await own(deps, tx, cause, known)
    if (!before.ok) return before
    if (await isInUse(tx, known.id)) return failure('core.role.in_use')
    await removeRole(tx, known.id)
    const { shortName, name, archetype } = before.value
    return changed(answer(204, null), {
      type: 'core.role.removed',
      contextId: deps.siteId,
      subjectId: known.id,
      changes: { shortName: [shortName, null], name: [name, null], archetype: [archetype, null] },
    })
  })
}

/** Of a fresh installation's roles, code and words speak by name: they stay as they are. */
async function own(deps: CoreDeps, tx: Tx, cause: Cause, { id, version }: Known): Promise<Outcome<Role>> {
  const row = await findRoleById(tx, id)
  if (row === null) return failure('not_found')
  if (row.name === null) return failure('core.role.built_in')
  if (await isAbove(deps, tx, cause, row.archetype as Archetype)) return failure('core.role.above_yours')
  return row.version === version ? { ok: true, value: row } : mismatch(presentRole(row))
}

async function isAbove({ siteId }: CoreDeps, tx: Tx, { actor }: Cause, archetype: Archetype): Promise<boolean> {
  return RANKS[archetype] > (await rankIn(tx, actor.id, [siteId]))
}

const rank = (archetype: string) => RANKS[archetype as Archetype]
