// What an import's settings and answers are told in. Without Zod, for the screens.

/** What a column of the file can be. */
export const IMPORT_FIELDS = [
  'summary',
  'description',
  'resolution',
  'state',
  'reporter',
  'assignee',
  'created',
  'closed',
] as const

export type ImportField = (typeof IMPORT_FIELDS)[number]

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
