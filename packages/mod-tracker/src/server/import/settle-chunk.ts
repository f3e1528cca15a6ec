import { ok } from '@guichet/domain/result'
import type { Outcome } from '@guichet/plugin-kit/failure'
import type { PersonName, Tx } from '@guichet/plugin-kit/host'
import { changed } from '@guichet/plugin-kit/server'
import { askedForm, editsPrivate, formAt } from '../elements/form/form.ts'
import { rulesHeld, trackerInForce } from '../tracker/in-force.ts'
import { lockStack } from '../tracker/repository.ts'
import type { Caller } from '../caller.ts'
import { mappedCodes } from './fields.ts'
import type { IdentifiedRow } from './identify-row.ts'
import type { RowOutcome } from './outcome.ts'
import { planRow, type Rules } from './plan-row.ts'
import type { FilePeople } from './read-people.ts'
import { importedAmong } from './repository.ts'
import type { ImportSettings } from './settings.ts'
import { writeRows, type HeldRows, type InForce, type NewRow } from './write-rows.ts'

/** An import under way. */
export interface Importing {
  readonly caller: Caller
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
  const { caller, settings } = importing
  const tracker = await trackerInForce(caller)
  const inForce = {
    tracker,
    form: await askedForm(caller, await formAt(caller.host.db, tracker.id, tracker.formVersion)),
  }
  const rows = await judge(importing, inForce, chunk)
  const writes = !settings.dryRun && rows.some(({ kind }) => kind === 'new')
  if (!writes && record === null) return { ok: true, value: rows.map(wouldBe) }
  return caller.host.change({ actor: caller.actor }, async (tx) => {
    const { outcomes, events } = writes
      ? await writeRows(tx, caller, await heldRows(tx, importing, inForce, { chunk, rows }))
      : { outcomes: rows.map(wouldBe), events: [] }
    const recorded = record === null ? null : await record(tx, outcomes)
    return recorded?.ok === false ? recorded : changed(ok(outcomes), ...events)
  })
}

/** The rows by rules that hold to the end of the transaction: judged again, if others have come in force meanwhile. */
async function heldRows(
  tx: Tx,
  importing: Importing,
  { tracker, form }: InForce,
  judged: { readonly chunk: readonly IdentifiedRow[]; readonly rows: readonly (NewRow | RowOutcome)[] },
): Promise<HeldRows> {
  const stack = await lockStack(tx, tracker.id)
  const workflow = await rulesHeld(tx, tracker.id, tracker.workflow)
  if (workflow === tracker.workflow && stack.formVersion === form.version)
    return { tracker, form, stack, rows: judged.rows }
  const { caller } = importing
  const held = {
    tracker: { ...tracker, workflow, formVersion: stack.formVersion },
    form: await askedForm(caller, await formAt(tx, tracker.id, stack.formVersion)),
  }
  return { ...held, stack, rows: await judge(importing, held, judged.chunk) }
}

const wouldBe = (row: NewRow | RowOutcome): RowOutcome =>
  row.kind === 'new' ? { kind: 'would-import', line: row.line, ticket: row.ticket } : row

async function judge(
  importing: Importing,
  { tracker, form }: InForce,
  chunk: readonly IdentifiedRow[],
): Promise<readonly (NewRow | RowOutcome)[]> {
  const { caller, people } = importing
  const known = chunk.filter((row) => 'identity' in row)
  const there = await importedAmong(
    caller.host.db,
    tracker.id,
    known.map(({ identity }) => identity),
  )
  const codes = mappedCodes(importing.settings.mapping)
  await people.prepare(
    known.filter(({ identity }) => !there.has(identity)).map(({ cell }) => cell),
    form.fields.filter(({ code }) => codes.includes(code)),
  )
  const rules = rulesOf(importing, { tracker, form })
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

function rulesOf({ caller, settings, importer, people }: Importing, { tracker, form }: InForce): Rules {
  const { mapping, dates, unknownPeople } = settings
  return {
    workflow: tracker.workflow,
    fields: form.fields,
    editsPrivate: editsPrivate(caller),
    mapping,
    dates,
    unknownPeople,
    importer,
    people,
    now: caller.host.now(),
  }
}
