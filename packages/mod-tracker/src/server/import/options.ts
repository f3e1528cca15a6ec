import { readFile } from 'node:fs/promises'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { CommandInput } from '@guichet/plugin-kit/server'
import { DATE_FORMATS, DELIMITERS, ENCODINGS, UNKNOWN_PEOPLE, type Delimiter } from '../../contract/import-words.ts'
import { parseFile, parseInline, type Mapping } from './mapping.ts'
import type { ImportSettings } from './settings.ts'
import { isTimeZone } from '../zone.ts'

export const OPTIONS = [
  { flags: '--tracker <name>', summary: 'the tracker, by its exact name or its id' },
  {
    flags: '--as <username>',
    summary: 'who imports: needs the right to configure the tracker; reporter of rows that name none',
  },
  {
    flags: '--map <mapping>',
    summary:
      'which column is what: summary=title,description=body; also resolution, state, reporter, assignee, created, closed, and element.<code> for a custom field. Or a JSON ' +
      'file: { "summary": "title", "states": { "En cours": "RESOLVING" }, "people": { "jd": "jdupont" }, "defaults": { "state": "POSTED" } }',
  },
  { flags: '--identity <column>', summary: 'the column that tells rows apart; without it, all their cells do' },
  { flags: '--dry-run', summary: 'says what each row would become, and writes nothing' },
  { flags: '--report <file>', summary: 'what became of each row, in a .csv or .json file' },
  { flags: '--date-format <format>', summary: `${DATE_FORMATS.join(', ')}; iso is always understood`, default: 'iso' },
  { flags: '--time-zone <zone>', summary: 'of dates that do not say theirs: Europe/Paris', default: 'UTC' },
  {
    flags: '--unknown-people <what>',
    summary: 'refuse the row, or replace: the importer reported it, nobody works on it',
    default: 'refuse',
  },
  { flags: '--delimiter <character>', summary: '"," or ";" or tab; without it, found out from the first line' },
  { flags: '--encoding <name>', summary: ENCODINGS.join(', '), default: 'utf-8' },
] as const

type Given = CommandInput['options']

const wrong = (option: string, problem: string) => failure('tracker.import.option', { option, problem })

/** `pathOf` makes a path of the command line absolute. */
export async function readSettings(given: Given, pathOf: (path: string) => string): Promise<Outcome<ImportSettings>> {
  const mapping = await readMapping(word(given, 'map'), pathOf)
  if (!mapping.ok) return mapping
  const format = oneOf('--date-format', word(given, 'dateFormat') ?? 'iso', DATE_FORMATS)
  if (!format.ok) return format
  const encoding = oneOf('--encoding', word(given, 'encoding') ?? 'utf-8', ENCODINGS)
  if (!encoding.ok) return encoding
  const unknownPeople = oneOf('--unknown-people', word(given, 'unknownPeople') ?? 'refuse', UNKNOWN_PEOPLE)
  if (!unknownPeople.ok) return unknownPeople
  const delimiter = readDelimiter(word(given, 'delimiter'))
  if (!delimiter.ok) return delimiter
  const zone = word(given, 'timeZone') ?? 'UTC'
  if (!isTimeZone(zone)) return wrong('--time-zone', `"${zone}" is not a time zone`)
  return {
    ok: true,
    value: {
      mapping: mapping.value,
      identityColumn: word(given, 'identity') ?? null,
      delimiter: delimiter.value,
      encoding: encoding.value,
      dates: { format: format.value, zone },
      unknownPeople: unknownPeople.value,
      dryRun: given['dryRun'] === true,
    },
  }
}

/** An option that has to be there. */
export function required(given: Given, name: 'tracker' | 'as'): Outcome<string> {
  const value = word(given, name)
  return value === null ? wrong(`--${name}`, 'is needed') : { ok: true, value }
}

export function word(given: Given, name: string): string | null {
  const value = given[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** What has an equals sign is a mapping, anything else a file that holds one. */
async function readMapping(given: string | null, pathOf: (path: string) => string): Promise<Outcome<Mapping>> {
  if (given === null) return wrong('--map', 'is needed')
  if (given.includes('=')) return parseInline(given)
  try {
    return parseFile(await readFile(pathOf(given), 'utf8'))
  } catch (error) {
    return wrong('--map', error instanceof Error ? error.message : String(error))
  }
}

function oneOf<const T extends string>(option: string, given: string, known: readonly T[]): Outcome<T> {
  const found = known.find((one) => one === given)
  return found === undefined
    ? wrong(option, `"${given}" is not one of ${known.join(', ')}`)
    : { ok: true, value: found }
}

function readDelimiter(given: string | null): Outcome<Delimiter | null> {
  if (given === null) return { ok: true, value: null }
  return oneOf('--delimiter', given === 'tab' || given === String.raw`\t` ? '\t' : given, DELIMITERS)
}
