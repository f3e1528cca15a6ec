import type { SettableBlock } from './notation.ts'

/** The roles of the defaults, which are those of a bugtracker. Its developers do not publish, these do. */
export const CUSTOMIZED: readonly SettableBlock[] = [
  {
    archetypes: ['student'],
    free: '*: PO VA RE AB | |',
    lifecycle: `
      PO: RE AB    | |
      OP: RE AB    | |
      RG: RE AB    | |
      WA: RE AB    | |
      RE: PO VA    | |
      TE: RE VA AB | |
      PU: PO VA    | |
      VA: PO       | |
      AB: PO       | |`,
  },
  {
    archetypes: ['teacher'],
    free: '*: PO OP RG WA RE AB TE PU VA | OP RG WA RE AB TE PU VA | OP RG WA RE AB TE PU VA',
    lifecycle: `
      PO: OP RG WA RE AB | OP RG WA RE AB | OP RG WA RE AB
      OP: RG WA RE AB    | RG WA RE AB    | RG WA RE AB
      RG: OP WA RE TE AB | OP WA RE TE AB | OP WA RE TE AB
      WA: OP RG RE AB    | OP RG RE AB    | OP RG RE AB
      RE: PO RG TE PU VA | RG TE PU VA    | RG TE PU VA
      TE: RG RE PU VA AB | RG RE PU VA AB | RG RE PU VA AB
      PU: PO RG VA       | RG VA          | RG VA
      VA: PO             |                |
      AB: PO             |                |`,
  },
  {
    archetypes: ['editingteacher', 'manager'],
    free: `*: PO OP RG WA RE AB TE PU VA | PO OP RG WA RE AB TE PU VA | PO OP RG WA RE AB TE PU VA`,
    lifecycle: `
      PO: OP RG WA RE AB | OP RG WA RE AB | OP RG WA RE AB
      OP: RG WA RE AB    | RG WA RE AB    | RG WA RE AB
      RG: OP WA RE TE AB | OP WA RE TE AB | OP WA RE TE AB
      WA: OP RG RE AB    | OP RG RE AB    | OP RG RE AB
      RE: PO RG TE PU VA | PO RG TE PU VA | PO RG TE PU VA
      TE: RG RE PU VA AB | RG RE PU VA AB | RG RE PU VA AB
      PU: PO RG VA       | PO RG VA       | PO RG VA
      VA: PO             | PO             | PO
      AB: PO             | PO             | PO`,
  },
]
