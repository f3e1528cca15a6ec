import type { Failure } from '@guichet/plugin-kit/failure'

type Params = Readonly<Record<string, unknown>>

/** Commands speak English (packages/plugin-kit/src/server.ts). */
const SENTENCES: Readonly<Record<string, (params: Params) => string>> = {
  'access.denied': () => 'This person may not import there: it needs the right to configure the tracker.',
  'tracker.import.option': ({ option, problem }) => `${say(option)}: ${say(problem)}.`,
  'tracker.import.mapping': ({ at, problem }) =>
    `--map, ${typeof at === 'number' ? `character ${at}` : say(at)}: ${say(problem)}.`,
  'tracker.import.file': ({ file, problem }) => `${say(file)}: ${say(problem)}.`,
  'tracker.import.no_header': () => 'The file has no first line that names its columns.',
  'tracker.import.no_column': ({ column, columns }) =>
    `The file has no column "${say(column)}". It has: ${list(columns)}.`,
  'tracker.import.no_field': ({ field }) =>
    `The tracker has no custom field "${say(field)}" that a file could fill in.`,
  'tracker.import.column_twice': ({ column }) => `The file has two columns "${say(column)}".`,
  'tracker.import.no_person': ({ username }) => `Nobody has the username "${say(username)}".`,
  'tracker.import.no_tracker': ({ tracker }) => `There is no tracker "${say(tracker)}".`,
  'tracker.import.several_trackers': ({ tracker, ids }) =>
    `Several trackers are called "${say(tracker)}"; name one by its id: ${list(ids)}.`,
  'tracker.import.rows_refused': () =>
    'Some rows were refused. Correct them in the file and run it again: it imports those only.',
}

export function sentenceOf({ code, params = {} }: Failure): string {
  return SENTENCES[code]?.(params) ?? code
}

const say = (value: unknown) => String(value)

const list = (values: unknown) => (Array.isArray(values) ? values.map((value) => `"${say(value)}"`).join(', ') : '')
