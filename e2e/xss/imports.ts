import { blocks, fitting, packsFor } from './corpus.ts'
import type { Sower } from './sower.ts'
import { SIGNS } from './transit.ts'

interface ImportView {
  readonly id: string
  readonly version: number
  readonly stage: string
  readonly settings: object
  readonly progress: { readonly imported: number; readonly refused: number }
}

const COLUMNS = ['summary', 'description', 'resolution', 'state', 'reporter', 'assignee', 'created', 'closed'] as const

const csv = (rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'))

/** What the importer is asked, and waited for. */
class Importer {
  readonly #by: Sower
  readonly #at: string

  constructor(by: Sower, tracker: string) {
    this.#by = by
    this.#at = `trackers/${tracker}/imports`
  }

  async upload(name: string, file: readonly (readonly string[])[]): Promise<ImportView> {
    for (const cell of file.flat()) this.#by.note('tracker.imports.upload file', cell)
    return this.#by.send('tracker.imports.upload', `post ${this.#at}?name=${encodeURIComponent(name)}&timeZone=UTC`, {
      data: csv(file),
      headers: { 'content-type': 'text/csv' },
    })
  }

  setUp(given: ImportView, settings: object): Promise<ImportView> {
    return this.#by.send('tracker.imports.settings.setUp', `put ${this.#at}/${given.id}/settings`, {
      data: { ...given.settings, ...settings },
      headers: seen(given),
    })
  }

  /** Answers when it is over. */
  async take(step: 'check' | 'run', given: ImportView): Promise<ImportView> {
    const begun = await this.#by.send<ImportView>(`tracker.imports.${step}`, `post ${this.#at}/${given.id}/${step}`, {
      headers: seen(given),
    })
    return this.#over(begun)
  }

  async #over(given: ImportView): Promise<ImportView> {
    if (!given.stage.endsWith('ing')) return given
    await new Promise((resolve) => setTimeout(resolve, 100))
    return this.#over(await this.#by.send('tracker.imports.get', `get ${this.#at}/${given.id}`))
  }
}

const seen = ({ version }: ImportView) => ({ 'if-match': `"${version}"` })
const heads = packsFor(1_000)
const words = packsFor(500)
const columns = Object.fromEntries(COLUMNS.map((field, i) => [field, heads[i]!]))

/** Tickets from a file whose name, columns, cells, words and people are the corpus. Answers how many there are. */
export async function sowImport(teacher: Sower, tracker: string, people: readonly string[]): Promise<number> {
  const importer = new Importer(teacher, tracker)
  const summaries = packsFor(250)
  const descriptions = blocks(7)
  const rows = descriptions.map((description, i) => [
    `${SIGNS[i % SIGNS.length]!} ${summaries[i]!}`.slice(0, 255),
    description,
    descriptions[(i + 3) % descriptions.length]!,
    words[i % words.length]!,
    words[i % words.length]!,
    words[(i + 1) % words.length]!,
    '2026-01-02',
    '',
  ])
  teacher.note('tracker.imports.upload name', packsFor(255, true).slice(0, 3).join('\n'))
  const brought = await importer.upload(packsFor(255, true)[0]!, [heads.slice(0, COLUMNS.length), ...rows])
  const settings = {
    columns,
    dateFormat: 'iso',
    states: words.map((word) => ({ word, state: 'OPEN' })),
    people: words.map((word, i) => ({ word, person: people[i % people.length]! })),
  }
  const identified = await importer.setUp(brought, { ...settings, identity: heads[0]! })
  const ready = await importer.setUp(identified, { ...settings, identity: null })
  const { progress } = await importer.take('run', await importer.take('check', ready))
  if (progress.imported !== rows.length) throw new Error(`${progress.imported} of ${rows.length} rows became tickets`)
  return rows.length
}

/** A dry run of which every row is refused, for words and dates that are the corpus. Answers with its id. */
export async function sowDryRun(teacher: Sower, tracker: string): Promise<string> {
  const importer = new Importer(teacher, tracker)
  const summaries = packsFor(250)
  // Longer ones are cut, and cannot be chosen for.
  const rows = fitting({ max: 60 }).map((word, i) => [
    summaries[i % summaries.length]!,
    ...COLUMNS.slice(1).map(() => word),
  ])
  const brought = await importer.upload(`${SIGNS[0]!}.csv`, [heads.slice(0, COLUMNS.length), ...rows])
  const ready = await importer.setUp(brought, { columns, dateFormat: 'iso' })
  const { id, progress } = await importer.take('check', ready)
  if (progress.refused !== rows.length) throw new Error(`${progress.refused} of ${rows.length} rows were refused`)
  return id
}
