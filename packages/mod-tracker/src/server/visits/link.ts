import { createHash, createHmac } from 'node:crypto'
import type { Host } from '@guichet/plugin-kit/host'
import { manifest } from '../../manifest.ts'

/** So long after the ticket was closed its visitor can still look at it, and say something. */
const AFTER_CLOSING_MS = 30 * 86_400_000

/**
 * What stands in a visitor's private link, behind the #, where no log of a server has it. Made of the ticket, so that a report that is sent again
 * under its key has the same; kept nowhere but as a hash.
 */
export function secretOf(host: Pick<Host, 'secret'>, ticketId: string): string {
  return createHmac('sha256', host.secret(manifest, 'visitor link')).update(ticketId).digest('base64url')
}

export const hashOf = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(secret).digest())

/** Whom to count a report with: the network, by a hash that only this installation can make. */
export function networkHash(host: Pick<Host, 'secret'>, trackerId: string, network: string): Uint8Array<ArrayBuffer> {
  const key = host.secret(manifest, 'visitor network')
  return new Uint8Array(createHmac('sha256', key).update(`${trackerId} ${network}`).digest())
}

interface Linked {
  readonly closed: boolean
  readonly closedAt: Date | null
  readonly revokedAt: Date | null
}

/** When a link ends by itself; null while the ticket is open. */
export const endOf = ({ closed, closedAt }: Linked): Date | null =>
  closed && closedAt !== null ? new Date(closedAt.getTime() + AFTER_CLOSING_MS) : null

export function stateOf(linked: Linked, now: Date): 'open' | 'over' | 'revoked' {
  if (linked.revokedAt !== null) return 'revoked'
  const end = endOf(linked)
  return end !== null && end <= now ? 'over' : 'open'
}
