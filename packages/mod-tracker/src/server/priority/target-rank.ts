import { rankAbove, rankBelow, rankBetween } from '@guichet/domain/tickets/rank'
import type { Tx } from '@guichet/plugin-kit/host'
import type { Readable } from '../access.ts'
import { bottomOf, setBottomRank } from '../settings/settle-repository.ts'
import { setTopRank } from '../tracker/repository.ts'
import { beside, besideReadable } from './repository.ts'

/** Where a ticket is to go, beside another by that one's rank. */
export type Target =
  | { readonly to: 'top' | 'bottom' | 'up' | 'down' }
  | { readonly side: 'above' | 'below'; readonly of: string }

interface From {
  readonly trackerId: string
  readonly readable: Readable
  /** Of the ticket that goes. */
  readonly rank: string
  /** Of the tracker: none was ever above it. */
  readonly topRank: string | null
}

/** A rank for that place; null: the ticket is there already. Asked while the tracker is locked. */
export async function rankFor(tx: Tx, from: From, target: Target): Promise<string | null> {
  const { trackerId, readable, rank } = from
  if ('of' in target) return rankBeside(tx, from, target.side, target.of)
  switch (target.to) {
    case 'top':
      return (await beside(tx, trackerId, rank, 'above')) === null ? null : newTop(tx, from)
    case 'bottom':
      return (await beside(tx, trackerId, rank, 'below')) === null ? null : newBottom(tx, trackerId)
    case 'up': {
      const next = await besideReadable(tx, readable, rank, 'above')
      return next === null ? null : rankBeside(tx, from, 'above', next)
    }
    case 'down': {
      const next = await besideReadable(tx, readable, rank, 'below')
      return next === null ? null : rankBeside(tx, from, 'below', next)
    }
  }
}

async function rankBeside(tx: Tx, from: From, side: 'above' | 'below', of: string): Promise<string | null> {
  const { trackerId, rank } = from
  const next = await beside(tx, trackerId, of, side)
  if (next === rank) return null
  if (side === 'above') return next === null ? newTop(tx, from) : rankBetween(next, of)
  return next === null ? newBottom(tx, trackerId) : rankBetween(of, next)
}

async function newTop(tx: Tx, { trackerId, topRank }: From): Promise<string> {
  const top = rankAbove(topRank)
  await setTopRank(tx, trackerId, top)
  return top
}

async function newBottom(tx: Tx, trackerId: string): Promise<string> {
  const bottom = rankBelow(await bottomOf(tx, trackerId))
  await setBottomRank(tx, trackerId, bottom)
  return bottom
}
