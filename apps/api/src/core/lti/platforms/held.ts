import type { LtiPlatform } from '@guichet/db/client'
import type { Tx } from '@guichet/db/connect'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer, mismatch } from '@guichet/plugin-kit/server'
import { presentPlatform } from './present.ts'
import { findPlatform, findLately } from './repository.ts'

/** A platform as whoever wants to change it saw it. */
export interface Known {
  readonly id: string
  readonly version: number
}

export async function heldFor(tx: Tx, { id, version }: Known): Promise<Outcome<LtiPlatform>> {
  const row = await findPlatform(tx, id)
  if (row === null) return failure('not_found')
  return row.version === version ? { ok: true, value: row } : mismatch(await presented(tx, row))
}

/** Somebody was faster. */
export async function stale(tx: Tx, before: LtiPlatform): Promise<Outcome<never>> {
  return mismatch(await presented(tx, (await findPlatform(tx, before.id)) ?? before))
}

export async function answerWith(tx: Tx, row: LtiPlatform) {
  return answer(200, await presented(tx, row), { version: row.version })
}

const presented = async (tx: Tx, row: LtiPlatform) => presentPlatform(row, await findLately(tx, row.id))
