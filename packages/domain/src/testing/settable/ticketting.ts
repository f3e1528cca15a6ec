import type { SettableBlock } from './notation.ts'

/**
 * The roles are those of a bugtracker. TESTING and PUBLISHED are disabled: RESOLVING reaches what lies behind
 * them (VALIDATED, and POSTED by way of PUBLISHED), RESOLVED also ABANDONNED.
 */
export const TICKETTING: readonly SettableBlock[] = [
  {
    archetypes: ['student'],
    free: '*: PO VA RE AB | |',
    lifecycle: `
      PO: RE AB       | |
      OP: RE AB       | |
      RG: PO RE AB VA | |
      WA: RE AB       | |
      RE: PO VA AB    | |
      TE: PO RE VA AB | |
      PU: PO VA       | |
      VA: PO          | |
      AB: PO          | |`,
  },
  {
    archetypes: ['teacher'],
    free: '*: PO OP RG WA RE AB VA | OP RG WA RE AB VA | OP RG WA RE AB VA',
    lifecycle: `
      PO: OP RG WA RE AB    | OP RG WA RE AB | OP RG WA RE AB
      OP: RG WA RE AB       | RG WA RE AB    | RG WA RE AB
      RG: PO OP WA RE AB VA | OP WA RE AB VA | OP WA RE AB VA
      WA: OP RG RE AB       | OP RG RE AB    | OP RG RE AB
      RE: PO RG AB VA       | RG AB VA       | RG AB VA
      TE: PO RG RE AB VA    | RG RE AB VA    | RG RE AB VA
      PU: PO RG VA          | RG VA          | RG VA
      VA: PO                |                |
      AB: PO                |                |`,
  },
  {
    archetypes: ['editingteacher', 'manager'],
    free: '*: PO OP RG WA RE AB VA | PO OP RG WA RE AB VA | PO OP RG WA RE AB VA',
    lifecycle: `
      PO: OP RG WA RE AB    | OP RG WA RE AB    | OP RG WA RE AB
      OP: RG WA RE AB       | RG WA RE AB       | RG WA RE AB
      RG: PO OP WA RE AB VA | PO OP WA RE AB VA | PO OP WA RE AB VA
      WA: OP RG RE AB       | OP RG RE AB       | OP RG RE AB
      RE: PO RG AB VA       | PO RG AB VA       | PO RG AB VA
      TE: PO RG RE AB VA    | PO RG RE AB VA    | PO RG RE AB VA
      PU: PO RG VA          | PO RG VA          | PO RG VA
      VA: PO                | PO                | PO
      AB: PO                | PO                | PO`,
  },
]
