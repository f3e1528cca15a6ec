import type { Tx } from '@guichet/db/connect'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer, mismatch } from '@guichet/plugin-kit/server'
import { presentDeployment } from './present.ts'
import { findWhole, type DeploymentRow } from './repository.ts'

/** A deployment as whoever wants to change it saw it. */
export interface Known {
  readonly id: string
  readonly version: number
}

/** The row is held: whoever changes the same one waits. */
export async function heldFor(tx: Tx, { id, version }: Known): Promise<Outcome<DeploymentRow>> {
  await tx.$queryRaw`SELECT FROM core_lti_deployment WHERE id = ${id}::uuid FOR UPDATE`
  const row = await findWhole(tx, id)
  if (row === null) return failure('not_found')
  return row.version === version ? { ok: true, value: row } : mismatch(presentDeployment(row))
}

/** As it is now, in the transaction that holds it. */
export async function answerWith(tx: Tx, id: string) {
  const row = (await findWhole(tx, id))!
  return answer(200, presentDeployment(row), { version: row.version })
}
