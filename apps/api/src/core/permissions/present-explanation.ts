import type { Role, User } from '@guichet/db/client'
import type { Resolution } from '@guichet/domain/access/resolve'
import type { z } from 'zod'
import { presentPerson } from '../assignments/present.ts'
import { presentContext } from '../contexts/present.ts'
import type { ContextRow } from '../contexts/repository.ts'
import type { explanation } from './contract.ts'
import type { SetOverride } from './repository.ts'

type Explanation = z.output<typeof explanation>

interface Parts {
  readonly person: User
  readonly capability: string
  readonly resolution: Resolution
  /** The plugin of the capability is. */
  readonly off: boolean
  readonly named: readonly ContextRow[]
  readonly roles: readonly Role[]
  readonly overrides: readonly SetOverride[]
  readonly assignments: readonly { readonly roleId: string; readonly contextId: string; readonly origin: string }[]
}

export function presentExplanation(parts: Parts): Explanation {
  const { person, capability, resolution, off, named } = parts
  return {
    person: presentPerson(person),
    capability,
    context: presentContext(named.at(-1)!),
    path: named.map(presentContext),
    allowed: resolution.allowed && !off,
    rule: off ? 'plugin-off' : person.suspendedAt === null ? resolution.because.rule : 'suspended',
    roles: rolesOf(parts),
  }
}

function rolesOf({ resolution, roles, overrides, assignments }: Parts): Explanation['roles'] {
  const { findings, decidedBy } = resolution.because
  return findings.flatMap((finding) => {
    const role = roles.find(({ id }) => id === finding.roleId)
    if (role === undefined) return []
    const given = assignments.find(
      ({ roleId, contextId }) => roleId === finding.roleId && contextId === finding.assignedAt,
    )
    return [
      {
        shortName: role.shortName,
        name: role.name,
        assignedAt: finding.assignedAt,
        origin: given?.origin ?? null,
        permission: finding.permission,
        source: finding.source,
        setAt: finding.source === 'override' ? finding.setAt : null,
        decides: decidedBy.includes(finding),
        byDefault: finding.byDefault,
        heard: finding.heard.map(({ contextId, permission, capability }) => ({
          context: contextId,
          permission,
          origin: originOf(overrides, { contextId, roleId: finding.roleId, capability }),
        })),
      },
    ]
  })
}

function originOf(overrides: readonly SetOverride[], key: Pick<SetOverride, 'contextId' | 'roleId' | 'capability'>) {
  const found = overrides.find(
    (one) => one.contextId === key.contextId && one.roleId === key.roleId && one.capability === key.capability,
  )
  return found?.origin ?? 'manual'
}
