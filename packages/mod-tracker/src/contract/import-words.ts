// What an import's settings and answers are told in. Without Zod, for the screens.

import type { ElementKind } from '@guichet/domain/tickets/elements/rules'

/** What a column of the file can be, besides a custom field. */
export const IMPORT_FIELDS = [
  'summary',
  'description',
  'resolution',
  'state',
  'reporter',
  'assignee',
  'created',
  'closed',
  'due',
] as const

export type ImportField = (typeof IMPORT_FIELDS)[number]

export type ElementColumn = `element.${string}`

/** What a column of the file can be. */
export type ImportTarget = ImportField | ElementColumn

/** A custom field as a column: in an export it is called so, too. */
export const elementColumn = (code: string): ElementColumn => `element.${code}`

/** Whether a file can fill in a custom field: it names no file but by what it was called. */
export const isImportable = (field: { readonly active: boolean; readonly rules: { readonly kind: ElementKind } }) =>
  field.active && field.rules.kind !== 'files'

export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le'] as const

export type Encoding = (typeof ENCODINGS)[number]

export const DELIMITERS = [',', ';', '\t'] as const

export type Delimiter = (typeof DELIMITERS)[number]

export const DATE_FORMATS = ['iso', 'dmy', 'mdy'] as const

export type DateFormat = (typeof DATE_FORMATS)[number]

/** Of a person who is not known: refuse the row, or put the importer for a reporter and nobody for an assignee. */
export const UNKNOWN_PEOPLE = ['refuse', 'replace'] as const

/** What became of a row, or in a dry run would become. */
export const ROW_KINDS = ['imported', 'would-import', 'already-there', 'refused'] as const

export type RowKind = (typeof ROW_KINDS)[number]

/** Why a row is refused; in words: `tracker.import.reason.…`. */
export const REFUSAL_CODES = [
  'quote',
  'row-too-long',
  'columns',
  'encoding',
  'empty',
  'text-too-long',
  'text-malformed',
  'state-unknown',
  'state-transferred',
  'person-unknown',
  'assignee-unable',
  'date-invalid',
  'date-nonexistent',
  'date-future',
  'closed-before-created',
  'closed-but-open',
  'identity-empty',
  'identity-long',
  'identity-repeated',
  // What domain says of the value of a custom field, and that no condition shows the field.
  'element-unknown-field',
  'element-hidden',
  'element-required',
  'element-wrong-shape',
  'element-no-date',
  'element-too-short',
  'element-too-long',
  'element-one-line',
  'element-pattern',
  'element-too-small',
  'element-too-large',
  'element-too-many-decimals',
  'element-unknown-option',
  'element-archived-option',
  'element-one-option',
  'element-unknown-person',
] as const

export type RefusalCode = (typeof REFUSAL_CODES)[number]

/**
 * Where an import stands. `draft`: it may be set up · `checking`, `checked`: the dry run · `running`: rows become tickets · `done` · `cancelled`
 * and `failed`: it stopped between two rows, and may go on.
 */
export const IMPORT_STAGES = ['draft', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed'] as const

export type ImportStage = (typeof IMPORT_STAGES)[number]

/** Bytes of a file that comes by the screen; the command takes longer ones. */
export const IMPORT_BYTES_MAX = 50_000_000

/** What a CSV file may be sent as. */
export const IMPORT_TYPES = ['text/csv', 'text/plain', 'text/tab-separated-values'] as const
