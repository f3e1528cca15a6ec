import type { SettableBlock } from './notation.ts'

/**
 * Roles: students developer; teachers reporter, resolver; editing teachers also manager; managers all four.
 * Developers set OPEN and WAITING on what is assigned to them. Nobody sets OPEN on any ticket, so managers,
 * though developers too, set no more than editing teachers.
 * RESOLVING, TESTING, PUBLISHED and VALIDATED are disabled: by way of RESOLVING and TESTING, OPEN and WAITING
 * reach POSTED, and RESOLVED reaches OPEN, WAITING and ABANDONNED.
 */
export const TASKSPREAD: readonly SettableBlock[] = [
  {
    archetypes: ['student'],
    free: '*: | OP WA |',
    lifecycle: `
      PO: | OP WA |
      OP: | WA    |
      RG: | OP WA |
      WA: | OP    |
      RE: | OP WA |
      TE: | OP WA |
      PU: | OP WA |
      VA: |       |
      AB: |       |`,
  },
  {
    archetypes: ['teacher'],
    free: '*: PO RE AB | OP WA RE AB | RE AB',
    lifecycle: `
      PO: RE AB    | OP WA RE AB | RE AB
      OP: PO RE AB | WA RE AB    | RE AB
      RG: PO RE AB | OP WA RE AB | RE AB
      WA: PO RE AB | OP RE AB    | RE AB
      RE: PO AB    | OP WA AB    | AB
      TE: PO RE AB | OP WA RE AB | RE AB
      PU: PO RE AB | OP WA RE AB | RE AB
      VA: PO       |             |
      AB: PO       |             |`,
  },
  {
    archetypes: ['editingteacher', 'manager'],
    free: '*: PO WA RE AB | PO OP WA RE AB | PO WA RE AB',
    lifecycle: `
      PO: WA RE AB    | OP WA RE AB    | WA RE AB
      OP: PO WA RE AB | PO WA RE AB    | PO WA RE AB
      RG: PO WA RE AB | PO OP WA RE AB | PO WA RE AB
      WA: PO RE AB    | PO OP RE AB    | PO RE AB
      RE: PO WA AB    | PO OP WA AB    | PO WA AB
      TE: PO WA RE AB | PO OP WA RE AB | PO WA RE AB
      PU: PO WA RE AB | PO OP WA RE AB | PO WA RE AB
      VA: PO          | PO             | PO
      AB: PO          | PO             | PO`,
  },
]
