import { PLAIN_STATES, type PlainState } from '@guichet/domain/tickets/states'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { z } from 'zod'
import type { ImportTarget } from '../../contract/import-words.ts'
import { fold, isTarget, TARGETS } from './fields.ts'

/** Which column of a file is what of a ticket, and how its words are read. */
export interface Mapping {
  readonly columns: Readonly<Partial<Record<ImportTarget, string>>>
  /** Folded word → state. */
  readonly states: ReadonlyMap<string, PlainState>
  /** Word of the file, in lower case → username or e-mail. */
  readonly people: ReadonlyMap<string, string>
  /** What an empty cell stands for, or a field without a column. */
  readonly defaults: Readonly<Partial<Record<'state' | 'reporter' | 'assignee', string>>>
}

const column = z.string().trim().min(1)
const plainState = z.enum(PLAIN_STATES)

const mappingFile = z
  .object({
    states: z.record(z.string(), plainState).default({}),
    people: z.record(z.string(), z.string().min(1)).default({}),
    defaults: z
      .strictObject({ state: plainState, reporter: z.string().min(1), assignee: z.string().min(1) })
      .partial()
      .default({}),
  })
  .catchall(z.unknown())

const columnsIn = z.partialRecord(z.string(), column)

/** A mapping is wrong. `at`: from 1, the place in what was given on the command line; or the path of what is wrong in the file. */
const wrong = (at: number | string, problem: string) => failure('tracker.import.mapping', { at, problem })

/** `summary=title,description=body`. A name with a comma or an equals sign in it needs a file. */
export function parseInline(text: string): Outcome<Mapping> {
  const columns: Partial<Record<ImportTarget, string>> = {}
  let at = 1
  for (const pair of text.split(',')) {
    const equals = pair.indexOf('=')
    const field = pair.slice(0, equals === -1 ? undefined : equals).trim()
    const name = pair.slice(equals + 1).trim()
    if (!isTarget(field)) return wrong(at, `"${field}" is not one of ${TARGETS}`)
    if (equals === -1) return wrong(at + pair.length, `"${field}" needs =column`)
    if (name === '') return wrong(at + equals + 1, `"${field}" has no column`)
    if (columns[field] !== undefined) return wrong(at, `"${field}" is there twice`)
    columns[field] = name
    at += pair.length + 1
  }
  return withText({ columns, states: new Map(), people: new Map(), defaults: {} })
}

/** The text of a JSON file: the fields, and `states`, `people`, `defaults`. */
export function parseFile(text: string): Outcome<Mapping> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return wrong('file', error instanceof Error ? error.message : String(error))
  }
  const parsed = mappingFile.safeParse(json)
  if (!parsed.success) return misread(parsed.error)
  const { states, people, defaults, ...rest } = parsed.data
  const stray = Object.keys(rest).find((name) => !isTarget(name))
  if (stray !== undefined) return wrong('file', `"${stray}" is not one of ${TARGETS}, states, people, defaults`)
  const columns = columnsIn.safeParse(rest)
  if (!columns.success) return misread(columns.error)
  return withText({
    columns: columns.data,
    states: new Map(Object.entries(states).map(([word, state]) => [fold(word), state])),
    people: new Map(Object.entries(people).map(([word, person]) => [personWord(word), person])),
    defaults: defined(defaults),
  })
}

function misread({ issues: [issue] }: z.ZodError): Outcome<never> {
  return wrong(issue?.path.map(String).join('.') || 'file', issue?.message ?? '')
}

/** How the file's words for people are compared. */
export const personWord = (cell: string): string => cell.trim().toLowerCase()

/** Every ticket has to be called something. */
function withText(mapping: Mapping): Outcome<Mapping> {
  const { summary, description } = mapping.columns
  if (summary === undefined && description === undefined)
    return wrong(1, 'neither summary nor description has a column')
  return { ok: true, value: mapping }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function defined<T extends Readonly<Record<string, unknown>>>(given: T): Defined<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>
}
