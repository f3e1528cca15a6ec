import type { Tx } from '@guichet/db/connect'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer, mismatch } from '@guichet/plugin-kit/server'
import { presentClient } from './present.ts'
import { findClient, holdClient, type ClientRow } from './repository.ts'

/** A client as whoever wants to change it saw it. */
export interface Known {
  readonly id: string
  readonly version: number
}

/** The row is held: whoever changes the same one waits. */
export async function heldFor(tx: Tx, { id, version }: Known): Promise<Outcome<ClientRow>> {
  await holdClient(tx, id)
  const row = await findClient(tx, id)
  if (row === null) return failure('not_found')
  return row.version === version ? { ok: true, value: row } : mismatch(presentClient(row))
}

/** As it is now, in the transaction that holds it. */
export async function answerWith(tx: Tx, id: string) {
  const row = (await findClient(tx, id))!
  return answer(200, presentClient(row), { version: row.version })
}
