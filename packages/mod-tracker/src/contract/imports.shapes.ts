import { PLAIN_STATES } from '@guichet/domain/tickets/states'
import { id, instant, line, person, text } from '@guichet/plugin-kit/shapes'
import { z } from 'zod'
import { elementCode } from './element-values.ts'
import {
  DATE_FORMATS,
  DELIMITERS,
  ENCODINGS,
  IMPORT_FIELDS,
  IMPORT_STAGES,
  REFUSAL_CODES,
  ROW_KINDS,
  UNKNOWN_PEOPLE,
} from './import-words.ts'
import { ticketState } from './states.ts'

const isTimeZone = (name: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

export const encoding = z.enum(ENCODINGS)
export const delimiter = z.enum(DELIMITERS)

/** The name of a column, as it stands in the file's first line, blanks around it aside. */
const column = text(1_000).refine((name) => name.trim() !== '', { params: { code: 'text.empty' } })
const target = z.union([z.enum(IMPORT_FIELDS), z.templateLiteral(['element.', elementCode])])
/** A word of the file. */
const word = text(500).refine((given) => given.trim() !== '', { params: { code: 'text.empty' } })

/** How an import's file is read. */
export const importSettings = z
  .strictObject({
    encoding,
    delimiter,
    /** Which field is in which column; a custom field by its code. A summary or a description is needed before the rows can be read. */
    columns: z.partialRecord(target, column),
    /** The column whose cell a row is known by, so that it is not imported twice; null: all its cells. */
    identity: column.nullable(),
    dateFormat: z.enum(DATE_FORMATS),
    /** Of dates that do not say theirs: Europe/Paris. */
    timeZone: line(64).refine(isTimeZone, { params: { code: 'invalid_value' } }),
    unknownPeople: z.enum(UNKNOWN_PEOPLE),
    /** What the file calls a state. */
    states: z.array(z.strictObject({ word, state: z.enum(PLAIN_STATES) })).max(200),
    /** What the file calls a person. */
    people: z.array(z.strictObject({ word, person: id })).max(500),
  })
  .meta({ id: 'ImportSettings' })

export const importView = z
  .object({
    id,
    /** As whoever brought it called it. */
    name: z.string(),
    bytes: z.int(),
    stage: z.enum(IMPORT_STAGES),
    settings: importSettings,
    /** Of the last dry run or import: `imported` in a dry run would be. */
    progress: z.object({
      dryRun: z.boolean(),
      rows: z.int(),
      bytes: z.int(),
      imported: z.int(),
      already: z.int(),
      refused: z.int(),
      /** In how many rows; one with several reasons counts under each. */
      reasons: z.array(z.object({ code: z.enum(REFUSAL_CODES), rows: z.int() })),
    }),
    /** Of a stage `failed`: an error's code, with what its words need. */
    failure: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }).nullable(),
    createdBy: person,
    createdAt: instant,
    updatedAt: instant,
    version: z.int(),
  })
  .meta({ id: 'Import' })

/** One import by itself: the people whom its settings name, those of them who are still of the tracker. */
export const importDetail = importView.extend({ people: z.array(person) }).meta({ id: 'ImportDetail' })

export const importSample = z.object({
  columns: z.array(
    z.object({
      name: z.string(),
      /** Another column has the same name: neither can be chosen. */
      twice: z.boolean(),
      /** The beginnings of its first cells that are not empty. */
      examples: z.array(z.string()),
    }),
  ),
})

export const importRow = z
  .object({
    row: z.int(),
    /** Of the file, from 1: where the row begins. */
    line: z.int(),
    kind: z.enum(ROW_KINDS),
    /** What it became, for who may read it, or would become. */
    ticket: z
      .object({
        /** Null in a dry run. */
        number: z.int().nullable(),
        key: z.string().nullable(),
        summary: z.string(),
        state: ticketState,
        reporter: person.nullable(),
        assignee: person.nullable(),
        createdAt: instant,
        closedAt: instant.nullable(),
      })
      .nullable(),
    refusals: z.array(z.object({ code: z.enum(REFUSAL_CODES), column: z.string().nullable(), value: z.string() })),
  })
  .meta({ id: 'ImportRow' })
