import type { Values } from '@guichet/domain/tickets/elements/field'
import type { NewEvent } from '@guichet/plugin-kit/event'
import type { Tx } from '@guichet/plugin-kit/host'
import { rankAbove } from '@guichet/domain/tickets/rank'
import type { Form } from '../elements/form/form.ts'
import { valueChanges } from '../elements/values/events.ts'
import { rowsOfValues, valuesOf, type Files } from '../elements/values/read.ts'
import { insertValues, rowsOf } from '../elements/values/repository.ts'
import { ticketEvent } from '../tickets/events.ts'
import { takeNumbers, type Ticket } from '../tickets/repository.ts'
import type { TrackerInForce } from '../tracker/in-force.ts'
import type { Stack } from '../tracker/repository.ts'
import type { Caller } from '../caller.ts'
import type { RowOutcome } from './outcome.ts'
import type { PlannedTicket } from './plan-row.ts'
import { importedAmong, insertImported } from './repository.ts'

const NOTHING: Values = new Map()
const NO_FILES: Files = new Map()

/** A row that is sound, and not there as far as was known. */
export interface NewRow {
  readonly kind: 'new'
  readonly line: number
  readonly identity: string
  readonly ticket: PlannedTicket
}

/** What rows are judged by. */
export interface InForce {
  readonly tracker: TrackerInForce
  readonly form: Form
}

/** Rows with what they were judged by, which holds to the end of the transaction. */
export interface HeldRows extends InForce {
  readonly stack: Stack
  readonly rows: readonly (NewRow | RowOutcome)[]
}

interface Written {
  readonly outcomes: readonly RowOutcome[]
  readonly events: readonly NewEvent[]
}

/**
 * Writes rows: their tickets, each watched by its reporter, and the events that tell of them. The tracker's row is held meanwhile, as by
 * everyone who takes a number: of two imports of one file, the second finds here what the first has written, and takes no number for it.
 */
export async function writeRows(tx: Tx, caller: Caller, { tracker, form, stack, rows }: HeldRows): Promise<Written> {
  const wanted = rows.filter((row) => row.kind === 'new')
  const there = await importedAmong(
    tx,
    tracker.id,
    wanted.map(({ identity }) => identity),
  )
  const fresh = wanted.filter(({ identity }) => !there.has(identity))
  const ranks = ranksFor(fresh, stack.topRank)
  const first = await takeNumbers(tx, tracker.id, { count: fresh.length, topRank: ranks.top })
  const tickets = fresh.map((row, i) =>
    ticketOf(caller, { tracker, form }, row.ticket, { number: first + i, rank: ranks.of[i]! }),
  )
  await insertImported(
    tx,
    tracker.id,
    tickets.map((ticket, i) => ({ ticket, identity: fresh[i]!.identity })),
  )
  await insertValues(
    tx,
    { trackerId: tracker.id, by: caller.actor.id },
    tickets.flatMap((ticket) => valueRows(ticket, form)),
  )
  const numbers = new Map(fresh.map((row, i) => [row, first + i]))
  return {
    outcomes: rows.map((row) => (row.kind === 'new' ? settled(row, numbers.get(row)) : row)),
    events: tickets.map((ticket) => imported(caller, ticket, { tracker, form })),
  }
}

const settled = ({ line, ticket }: NewRow, number: number | undefined): RowOutcome =>
  number === undefined ? { kind: 'already-there', line } : { kind: 'imported', line, number, ticket }

/** An open ticket goes on top of the stack, above those before it; a closed one has no place there. */
function ranksFor(rows: readonly NewRow[], under: string | null): { of: (string | null)[]; top: string | null } {
  let top = under
  const of = rows.map(({ ticket }) => (ticket.closed ? null : (top = rankAbove(top))))
  return { of, top }
}

function ticketOf(
  { host }: Caller,
  { tracker: { prefix, workflowVersion, formVersion }, form }: InForce,
  { reporter, assignee, elements, ...planned }: PlannedTicket,
  place: Pick<Ticket, 'number' | 'rank'>,
): Ticket {
  return {
    ...planned,
    ...place,
    id: host.newId(),
    prefix,
    workflowVersion,
    formVersion,
    values: rowsOfValues(new Map(Object.entries(elements)), form.fields, NO_FILES),
    reporterId: reporter.id,
    assigneeId: assignee?.id ?? null,
    version: 1,
    stateChangedAt: planned.updatedAt,
    commentCount: 0,
    unread: false,
    watching: true,
    attachments: [],
    origin: null,
  }
}

function valueRows({ id: ticketId, values }: Ticket, { fields }: Form) {
  const filled = valuesOf(values, fields)
  return fields.flatMap((field) => rowsOf(field, filled.get(field.code) ?? null).map((row) => ({ ticketId, ...row })))
}

/** One event tells of it, in the state it arrives in: what led there is not in the file. */
function imported(caller: Caller, ticket: Ticket, { tracker: { workflow }, form }: InForce): NewEvent {
  const event = ticketEvent(caller, ticket, {
    type: 'tracker.ticket.created',
    workflowVersion: workflow.version,
    changes: {
      state: [null, ticket.state],
      ...(ticket.assigneeId !== null && { assignee: [null, ticket.assigneeId] }),
      ...(ticket.dueOn !== null && { due: [null, ticket.dueOn] }),
      summary: null,
      description: null,
      ...(ticket.resolution !== null && { resolution: null }),
      ...valueChanges(NOTHING, valuesOf(ticket.values, form.fields), form.fields),
    },
  })
  const onBehalf = ticket.reporterId === caller.actor.id ? {} : { onBehalfOfId: ticket.reporterId }
  return { ...event, ...onBehalf, occurredAt: ticket.createdAt, origin: 'import' }
}
