import { CORPUS, packed, packsFor } from './corpus.ts'
import { each, type Sower } from './sower.ts'
import { SIGNS } from './transit.ts'

interface ImportView {
  readonly id: string
  readonly version: number
  readonly stage: string
  readonly settings: object
  readonly progress: { readonly imported: number; readonly refused: number }
}

const COLUMNS = ['summary', 'description', 'resolution', 'state', 'reporter', 'assignee', 'created', 'closed'] as const

/** The corpus as `count` texts of several blocks. What would swallow the blocks after it, as an open fence does, stands last in its own. */
const blocks = (count: number) =>
  packed(CORPUS.toSorted(swallowersLast), Math.ceil(CORPUS.join('\n\n').length / count), '\n\n')
const swallowersLast = (a: string, b: string) => Number(/^[`~]{3}|^ {4}/.test(a)) - Number(/^[`~]{3}|^ {4}/.test(b))

const csv = (rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'))

/** Tickets from a file whose name, columns, cells, words and people are the corpus. Answers how many there are. */
export async function sowImport(teacher: Sower, tracker: string, people: readonly string[]): Promise<number> {
  const at = `trackers/${tracker}/imports`
  const send = (operation: string, request: Parameters<Sower['send']>[1], given?: ImportView, data?: unknown) =>
    teacher.send<ImportView>(`tracker.imports.${operation}`, request, {
      data,
      headers: given === undefined ? { 'content-type': 'text/csv' } : { 'if-match': `"${given.version}"` },
    })
  const done = async (given: ImportView): Promise<ImportView> => {
    const now = await teacher.send<ImportView>('tracker.imports.get', `get ${at}/${given.id}`)
    if (!now.stage.endsWith('ing')) return now
    await new Promise((resolve) => setTimeout(resolve, 100))
    return done(given)
  }

  const name = packsFor(255, true)[0]!
  teacher.note('tracker.imports.upload name', packsFor(255, true).slice(0, 3).join('\n'))
  const heads = packsFor(1_000)
  const words = packsFor(500)
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
  const file = [heads.slice(0, COLUMNS.length), ...rows]
  for (const cell of file.flat()) teacher.note('tracker.imports.upload file', cell)
  const brought = await send('upload', `post ${at}?name=${encodeURIComponent(name)}&timeZone=UTC`, undefined, csv(file))
  const settings = {
    ...brought.settings,
    columns: Object.fromEntries(COLUMNS.map((field, i) => [field, heads[i]!])),
    dateFormat: 'iso',
    states: words.map((word) => ({ word, state: 'OPEN' })),
    people: words.map((word, i) => ({ word, person: people[i % people.length]! })),
  }
  const setUp = (given: ImportView, identity: string | null) =>
    send('settings.setUp', `put ${at}/${given.id}/settings`, given, { ...settings, identity })
  const ready = await setUp(await setUp(brought, heads[0]!), null)
  const checked = await done(await send('check', `post ${at}/${ready.id}/check`, ready))
  const { progress } = await done(await send('run', `post ${at}/${checked.id}/run`, checked))
  if (progress.imported !== rows.length) throw new Error(`${progress.imported} of ${rows.length} rows became tickets`)
  return rows.length
}

/** The corpus as comments, as an edited comment, and as reports. */
export async function sowTexts(teacher: Sower, tracker: string, tickets: number): Promise<void> {
  const at = `trackers/${tracker}/tickets`
  await each(blocks(3 * tickets), (body, i) =>
    teacher.send('tracker.tickets.comments.create', `post ${at}/${(i % tickets) + 1}/comments`, { data: { body } }),
  )
  const { id } = await teacher.send<{ id: string }>('tracker.tickets.comments.create', `post ${at}/1/comments`, {
    data: { body: 'x' },
  })
  await each(packed(CORPUS, 19_000, '\n\n'), (body) =>
    teacher.send('tracker.tickets.comments.edit', `put ${at}/1/comments/${id}`, {
      data: { body },
      headers: { 'if-match': '"1"' },
    }),
  )
  const [first, ...others] = packsFor(255, true).slice(0, 3)
  const everything = CORPUS.join('\n\n')
  await each([first!, ...others], (summary) =>
    teacher.send('tracker.tickets.create', `post ${at}`, { data: { summary, description: everything } }),
  )
  // One more that is written anew, and settled with what settled it.
  const made = await teacher.send<{ ticket: { number: number } }>('tracker.tickets.create', `post ${at}`, {
    data: { summary: packsFor(255)[3]!, description: 'x' },
  })
  const { number } = made.ticket
  await teacher.send('tracker.tickets.edit', `patch ${at}/${number}`, {
    data: { summary: first!, description: everything, resolution: everything },
    headers: { 'if-match': '"1"' },
  })
  await teacher.send('tracker.tickets.transitions.move', `post ${at}/${number}/transitions`, {
    data: { to: 'RESOLVED', resolution: everything },
    headers: { 'if-match': '"2"' },
  })
}
