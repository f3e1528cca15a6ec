import type { Db } from '@guichet/db/connect'

/** One that needs transactions of its own, or none. */
export interface HostInvariant {
  readonly id: string
  readonly what: string
  examine(db: Db): Promise<readonly string[]>
}

/** Why something cannot be examined here: said, and not a breach. */
export class Unable extends Error {}
