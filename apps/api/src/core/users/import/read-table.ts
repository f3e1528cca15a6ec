import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { CsvError, parse } from 'csv-parse/sync'
import { USER_COLUMNS } from './contract.ts'
import { USER_IMPORT_MAX } from './limits.ts'

type Column = (typeof USER_COLUMNS)[number]

export interface Line {
  readonly line: number
  /** Null: it has fewer cells than there are columns. */
  readonly cells: Readonly<Record<Column, string>> | null
}

export interface Table {
  readonly lines: readonly Line[]
  readonly ignored: readonly string[]
  /** From where on the file could not be read. */
  readonly unreadable: number | null
}

/** How columns are called here and by other systems (Moodle's, Pronote's), folded. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  username: ['username', 'login', 'identifiant', 'utilisateur', 'nom d utilisateur'],
  givenName: ['givenname', 'given name', 'firstname', 'first name', 'prenom'],
  familyName: ['familyname', 'family name', 'lastname', 'last name', 'surname', 'nom', 'nom de famille'],
  email: ['email', 'e mail', 'mail', 'courriel', 'adresse electronique', 'adresse de courriel'],
  language: ['language', 'lang', 'langue'],
}
const REQUIRED = ['username', 'givenName', 'familyName'] as const

/** A file as lines of people: UTF-8 or, from older spreadsheets, Windows-1252; parted by whichever of `,` `;` and tab its header has most of. */
export function readTable(bytes: Uint8Array): Outcome<Table> {
  const text = decode(bytes)
  const { rows, unreadable } = rowsOf(text)
  const [header, ...rest] = rows
  const names = header?.cells.map(fold) ?? []
  const at = (column: Column) => names.flatMap((name, i) => (NAMES[column].includes(name) ? [i] : []))
  for (const column of USER_COLUMNS)
    if (at(column).length > 1) return failure('core.user_import.column_twice', { column })
  for (const column of REQUIRED) if (at(column).length === 0) return failure('core.user_import.no_column', { column })
  if (rest.length > USER_IMPORT_MAX) return failure('core.user_import.too_long', { most: USER_IMPORT_MAX })
  const places = USER_COLUMNS.map((column) => [column, at(column)[0]] as const)
  const ignored = header!.cells.filter((_, i) => !places.some(([, place]) => place === i))
  const lines = rest.map(({ line, cells }) => ({
    line,
    cells: cells.length < names.length ? null : pick(cells, places),
  }))
  return { ok: true, value: { lines, ignored, unreadable } }
}

const pick = (cells: readonly string[], places: readonly (readonly [Column, number | undefined])[]) =>
  Object.fromEntries(
    places.map(([column, place]) => [column, place === undefined ? '' : cells[place]!.trim()]),
  ) as Readonly<Record<Column, string>>

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** As far as it can be read. */
function rowsOf(text: string): { readonly rows: readonly Row[]; readonly unreadable: number | null } {
  const rows: Row[] = []
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const [delimiter] = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)
  let line = 1
  try {
    parse(text, {
      bom: true,
      delimiter: delimiter!,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells })
        line = lines + 1
        return null
      },
    })
    return { rows, unreadable: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows, unreadable: line }
  }
}

const fold = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
