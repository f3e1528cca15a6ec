import type { Role } from '@guichet/db/client'
import type { Archetype } from '@guichet/domain/access/archetypes'
import { findForRole } from '@guichet/domain/access/resolve'
import type { z } from 'zod'
import type { ContextRef } from '../../host/access/directory.ts'
import { presentContext } from '../contexts/present.ts'
import type { ContextRow } from '../contexts/repository.ts'
import { RANKS } from '../roles/ranks.ts'
import type { KnownCapability } from './capabilities-at.ts'
import type { grid } from './contract.ts'
import type { SetOverride } from './repository.ts'

export interface GridParts {
  readonly place: ContextRef
  /** On the way, the place itself included. */
  readonly named: readonly ContextRow[]
  readonly roles: readonly Role[]
  readonly capabilities: readonly KnownCapability[]
  readonly overrides: readonly SetOverride[]
  /** How high the requester stands here. */
  readonly rank: number
}

type Grid = z.output<typeof grid>

/** Every cell by domain's own rule: what counts here, and what would count if nothing were set in this very place. */
export function presentGrid({ place, named, roles, capabilities, overrides, rank }: GridParts): Grid {
  const ordered = roles.toSorted((a, b) => rankOf(b) - rankOf(a))
  return {
    context: presentContext(named.at(-1)!),
    path: named.map(presentContext),
    roles: ordered.map((role) => ({
      shortName: role.shortName,
      name: role.name,
      archetype: role.archetype as Archetype,
      above: rankOf(role) > rank,
    })),
    capabilities: capabilities.map(({ name, component, kind, risks, level, defaults }) => ({
      name,
      component,
      kind,
      risks: [...risks],
      level,
      cells: ordered.map((role) => cellOf(role, name, { path: place.path, overrides, defaults })),
    })),
  }
}

interface Said {
  readonly path: readonly string[]
  readonly overrides: readonly SetOverride[]
  readonly defaults: readonly Archetype[]
}

function cellOf(
  { id, shortName, archetype }: Role,
  capability: string,
  { path, overrides, defaults }: Said,
): Grid['capabilities'][number]['cells'][number] {
  const role = { roleId: id, archetype: archetype as Archetype, assignedAt: path[0] ?? '' }
  const find = (upTo: readonly string[]) => findForRole(capability, upTo, role, overrides, () => defaults)
  const { permission, source, setAt } = find(path.slice(0, -1))
  const here = overrides.find(
    (one) => one.contextId === path.at(-1) && one.roleId === id && one.capability === capability,
  )
  return {
    role: shortName,
    here:
      here === undefined ? null : { permission: here.permission, origin: here.origin, setAt: here.setAt.toISOString() },
    above: { permission, source, setAt: source === 'override' ? setAt : null },
    result: find(path).permission,
  }
}

const rankOf = ({ archetype }: Role) => RANKS[archetype as Archetype]
