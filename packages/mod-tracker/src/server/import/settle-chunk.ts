import type { Outcome } from '@guichet/plugin-kit/failure'
import type { PersonName, Tx } from '@guichet/plugin-kit/host'
import { rulesHeld, trackerInForce, type TrackerInForce } from '../tracker/in-force.ts'
import type { Visit } from '../visit.ts'
import type { IdentifiedRow } from './identify-row.ts'
import type { RowOutcome } from './outcome.ts'
import { planRow, type Rules } from './plan-row.ts'
import type { FilePeople } from './read-people.ts'
import { importedAmong } from './repository.ts'
import type { ImportSettings } from './settings.ts'
import { writeRows, type NewRow } from './write-rows.ts'

/** An import under way. */
export interface Importing {
  readonly visit: Visit
  readonly settings: ImportSettings
  readonly importer: PersonName
  readonly people: FilePeople
}

/** Keeps what became of rows, in the transaction that writes them; a failure undoes it. */
export type Record = (tx: Tx, outcomes: readonly RowOutcome[]) => Promise<Outcome<null>>

/** Settles some rows of the file together, by the tracker's rules as they are now: all that they become is one transaction. */
export async function settleChunk(
  importing: Importing,
  chunk: readonly IdentifiedRow[],
  record: Record | null,
): Promise<Outcome<readonly RowOutcome[]>> {
  const { visit, settings } = importing
  const tracker = await trackerInForce(visit)
  const rows = await judge(importing, tracker, chunk)
  const writes = !settings.dryRun && rows.some(({ kind }) => kind === 'new')
  if (!writes && record === null) return { ok: true, value: rows.map(wouldBe) }
  return visit.host.change({ actor: visit.actor }, async (tx) => {
    const { outcomes, events } = writes
      ? await writeRows(tx, visit, ...(await heldRows(tx, importing, tracker, { chunk, rows })))
      : { outcomes: rows.map(wouldBe), events: [] }
    const recorded = record === null ? null : await record(tx, outcomes)
    return recorded?.ok === false ? recorded : { ok: true, value: { answer: outcomes, events } }
  })
}

/** The rows by rules that hold to the end of the transaction: judged again, if others have come in force meanwhile. */
async function heldRows(
  tx: Tx,
  importing: Importing,
  tracker: TrackerInForce,
  judged: { readonly chunk: readonly IdentifiedRow[]; readonly rows: readonly (NewRow | RowOutcome)[] },
) {
  const workflow = await rulesHeld(tx, tracker.id, tracker.workflow)
  if (workflow === tracker.workflow) return [tracker, judged.rows] as const
  const held = { ...tracker, workflow }
  return [held, await judge(importing, held, judged.chunk)] as const
}

const wouldBe = (row: NewRow | RowOutcome): RowOutcome =>
  row.kind === 'new' ? { kind: 'would-import', line: row.line, ticket: row.ticket } : row

async function judge(
  importing: Importing,
  tracker: TrackerInForce,
  chunk: readonly IdentifiedRow[],
): Promise<readonly (NewRow | RowOutcome)[]> {
  const { visit, people } = importing
  const known = chunk.filter((row) => 'identity' in row)
  const there = await importedAmong(
    visit.host.db,
    tracker.id,
    known.map(({ identity }) => identity),
  )
  await people.prepare(known.filter(({ identity }) => !there.has(identity)).map(({ cell }) => cell))
  const rules = rulesOf(importing, tracker)
  return chunk.map((row) => {
    if ('refusal' in row) return { kind: 'refused', line: row.line, refusals: [row.refusal] }
    const { line, identity, cell } = row
    if (there.has(identity)) return { kind: 'already-there', line }
    const plan = planRow(cell, rules)
    return plan.ok
      ? { kind: 'new', line, identity, ticket: plan.ticket }
      : { kind: 'refused', line, refusals: plan.refusals }
  })
}

function rulesOf({ visit, settings, importer, people }: Importing, { workflow }: TrackerInForce): Rules {
  const { mapping, dates, unknownPeople } = settings
  return { workflow, mapping, dates, unknownPeople, importer, people, now: visit.host.now() }
}
