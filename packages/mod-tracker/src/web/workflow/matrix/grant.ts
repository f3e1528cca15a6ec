import type { Scope } from '@guichet/domain/tickets/matrix'

/** What a cell can say, as one word: nothing, one's own, those assigned to one, both of these, all. */
export const GRANTS = ['none', 'own', 'assigned', 'both', 'any'] as const

export type Grant = (typeof GRANTS)[number]

const SCOPES_OF = {
  none: [],
  own: ['own'],
  assigned: ['assigned'],
  both: ['own', 'assigned'],
  any: ['any'],
} as const satisfies Record<Grant, readonly Scope[]>

export function scopesOf(grant: Grant): readonly Scope[] {
  return SCOPES_OF[grant]
}

/** `any` contains the other two. */
export function grantOf(scopes: readonly Scope[]): Grant {
  if (scopes.includes('any')) return 'any'
  if (scopes.includes('own')) return scopes.includes('assigned') ? 'both' : 'own'
  return scopes.includes('assigned') ? 'assigned' : 'none'
}

/** The next one round. */
export function nextGrant(grant: Grant): Grant {
  return GRANTS[(GRANTS.indexOf(grant) + 1) % GRANTS.length] ?? 'none'
}

/** What a key makes of a cell: 0 and Delete empty it, 1 and 2 take `own` and `assigned` in and out, 3 gives all. Null: not a key of a cell. */
export function grantByKey(grant: Grant, key: string): Grant | null {
  switch (key) {
    case '0':
    case 'Delete':
    case 'Backspace':
      return 'none'
    case '1':
      return toggled(grant, 'own')
    case '2':
      return toggled(grant, 'assigned')
    case '3':
      return 'any'
    default:
      return null
  }
}

function toggled(grant: Grant, scope: 'own' | 'assigned'): Grant {
  const held: readonly Scope[] = grant === 'any' ? [] : SCOPES_OF[grant]
  return grantOf(held.includes(scope) ? held.filter((one) => one !== scope) : [...held, scope])
}
