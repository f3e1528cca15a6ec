import type { PlainState, TicketState } from '@guichet/domain/tickets/states'
import { isClosed, type Workflow } from '@guichet/domain/tickets/workflow'
import type { PersonName } from '@guichet/plugin-kit/host'
import { text } from '@guichet/plugin-kit/shapes'
import { summaryOf } from '../../contract/summary.ts'
import { DESCRIPTION_MAX, SUMMARY_MAX } from '../../contract/tickets.ts'
import type { FormField } from '../elements/form/form.ts'
import { excerpt } from './excerpt.ts'
import type { ImportTarget, RefusalCode, UNKNOWN_PEOPLE } from '../../contract/import-words.ts'
import type { ReadCell } from './header.ts'
import type { Mapping } from './mapping.ts'
import { planElements, type PlannedElements } from './plan-elements.ts'
import { readDate, readDay, type DateReading } from './read-date.ts'
import { whoIn, type KnownPeople } from './read-people.ts'
import { readState } from './read-state.ts'
import type { Refusal } from './refusals.ts'

/** What a row becomes. */
export interface PlannedTicket {
  readonly summary: string
  readonly description: string
  readonly resolution: string | null
  readonly state: PlainState
  readonly closed: boolean
  readonly reporter: PersonName
  readonly assignee: PersonName | null
  readonly createdAt: Date
  readonly closedAt: Date | null
  /** The day, yyyy-mm-dd, by which it is to be settled. */
  readonly dueOn: string | null
  /** Its custom fields, by code. */
  readonly elements: PlannedElements
  /** Of its last change, as far as the file tells. */
  readonly updatedAt: Date
}

/** What a row is read by. */
export interface Rules {
  readonly workflow: Workflow
  readonly mapping: Mapping
  readonly dates: DateReading
  readonly now: Date
  readonly importer: PersonName
  /** As they are asked at this moment. */
  readonly fields: readonly FormField[]
  /** Whether the importer fills in those that reporters do not see. */
  readonly editsPrivate: boolean
  readonly people: KnownPeople
  readonly unknownPeople: (typeof UNKNOWN_PEOPLE)[number]
}

/** Work is over, or was thought to be: a closing date goes with these. */
const DONE: readonly TicketState[] = ['RESOLVED', 'PUBLISHED', 'VALIDATED', 'ABANDONNED']

const SHAPES = { summary: text(SUMMARY_MAX), description: text(DESCRIPTION_MAX), resolution: text(DESCRIPTION_MAX) }

export type Plan =
  | { readonly ok: true; readonly ticket: PlannedTicket }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

/** Reads one row's cells into a ticket, or says everything that is wrong with it. */
export function planRow(cell: ReadCell, rules: Rules): Plan {
  const refusals: Refusal[] = []
  const refuse = (code: RefusalCode, field: ImportTarget, value = cell(field)): null => {
    refusals.push({ code, column: rules.mapping.columns[field] ?? null, value: excerpt(value) })
    return null
  }
  const texts = readTexts(cell, refuse)
  const state = stateOf(cell('state'), rules, refuse)
  const reporter = personOf('reporter', cell, rules, refuse) ?? rules.importer
  const assignee = personOf('assignee', cell, rules, refuse)
  const dates = readDates(cell, rules, refuse)
  const dueOn = readDue(cell, rules, refuse)
  const elements = planElements(cell, rules, refuse)
  const closed = state !== null && isClosed(rules.workflow, state)
  if (assignee !== null && state !== null && !closed && !rules.people.canWork(assignee.id))
    refuse('assignee-unable', 'assignee')
  if (dates.closed !== null && state !== null && !DONE.includes(state)) refuse('closed-but-open', 'closed')
  if (state === null || refusals.length > 0) return { ok: false, refusals }
  const createdAt = dates.created ?? dates.closed ?? rules.now
  const updatedAt = dates.closed ?? createdAt
  const ticket = {
    ...texts,
    elements,
    state,
    closed,
    reporter,
    assignee,
    createdAt,
    updatedAt,
    closedAt: closed ? updatedAt : null,
    dueOn,
  }
  return { ok: true, ticket }
}

type Refuse = (code: RefusalCode, field: ImportTarget, value?: string) => null

function readTexts(cell: ReadCell, refuse: Refuse) {
  const description = cell('description')
  const texts = { summary: summaryOf(cell('summary'), description), description, resolution: cell('resolution') }
  if (texts.summary === '') refuse('empty', 'summary')
  for (const field of ['summary', 'description', 'resolution'] as const) {
    const issue = SHAPES[field].safeParse(texts[field]).error?.issues[0]
    if (issue !== undefined) refuse(issue.code === 'too_big' ? 'text-too-long' : 'text-malformed', field, texts[field])
  }
  return { ...texts, resolution: texts.resolution.trim() === '' ? null : texts.resolution }
}

function stateOf(cell: string, { mapping }: Rules, refuse: Refuse): PlainState | null {
  const word = cell.trim() === '' ? (mapping.defaults.state ?? 'POSTED') : cell
  const state = readState(word, mapping.states)
  return state === 'state-unknown' || state === 'state-transferred' ? refuse(state, 'state') : state
}

function personOf(field: 'reporter' | 'assignee', cell: ReadCell, rules: Rules, refuse: Refuse): PersonName | null {
  const word = whoIn(cell, field, rules.mapping)
  if (word === '') return null
  const person = rules.people.find(word)
  return person === null && rules.unknownPeople === 'refuse' ? refuse('person-unknown', field, word) : person
}

function readDates(cell: ReadCell, { dates, now }: Rules, refuse: Refuse) {
  const read = (field: 'created' | 'closed'): Date | null => {
    const written = cell(field).trim()
    if (written === '') return null
    const date = readDate(written, dates)
    if (!(date instanceof Date)) return refuse(date, field)
    return date > now ? refuse('date-future', field) : date
  }
  const created = read('created')
  const closed = read('closed')
  if (created !== null && closed !== null && closed < created) refuse('closed-before-created', 'closed')
  return { created, closed }
}

/** A day wherever it is read, past or to come. */
function readDue(cell: ReadCell, { dates }: Rules, refuse: Refuse): string | null {
  const written = cell('due').trim()
  if (written === '') return null
  return readDay(written, dates.format) ?? refuse('date-invalid', 'due')
}
