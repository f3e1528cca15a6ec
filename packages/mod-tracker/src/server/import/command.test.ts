import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandInput } from '@guichet/plugin-kit/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useTrackers } from '../testing/trackers.ts'
import { importCommand } from './command.ts'
import { openImports, ticketsOf, usernameOf } from './testing/imports.ts'

const trackers = useTrackers()
let folder: string
let place: Awaited<ReturnType<typeof openImports>>
let as: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-import-'))
})
beforeEach(async () => {
  place = await openImports(trackers)
  as = await usernameOf(place.tracker, place.importer)
})
afterAll(() => rm(folder, { recursive: true }))

async function run(csv: string, options: CommandInput['options']) {
  const file = join(folder, 'tickets.csv')
  await writeFile(file, csv)
  const [printed, progress]: string[][] = [[], []]
  const outcome = await importCommand.run({
    host: trackers.hosts.host,
    args: [file],
    options: { tracker: place.tracker.id, as, ...options },
    print: (line) => printed!.push(line),
    progress: (line) => progress!.push(line),
  })
  return { outcome, printed: printed!.join('\n'), progress: progress! }
}

const CSV = 'Sujet;Qui\nÉcran noir;\n"=HYPERLINK(""x"")\u001b[2J";\nAutre;personne\n'
const map = 'summary=Sujet,reporter=Qui'

test('imports, says what became of the rows, and fails when one was refused', async () => {
  const { outcome, printed } = await run(CSV, { map })
  expect(outcome).toEqual({ ok: false, error: { code: 'tracker.import.rows_refused', params: { refused: 1 } } })
  expect(printed).toMatch(/^Imported +2$/m)
  expect(printed).toMatch(/^Already there +0$/m)
  expect(printed).toMatch(/^Refused +1$/m)
  expect(printed).toMatch(/^Rows +3$/m)
  expect(printed).toMatch(/^ {2}person-unknown +1 {2}nobody of that username or e-mail or name$/m)
  expect(printed).toContain('line 4: refused: column "Qui": nobody of that username or e-mail or name ("personne")')
  expect(await ticketsOf(place.tracker)).toHaveLength(2)
})

test('a dry run shows each row and nothing that would move the cursor', async () => {
  const { printed } = await run(CSV, { map, dryRun: true })
  expect(printed).toMatch(/^line 2: POSTED, reported by Ida Import, unassigned, created 20.*Z: Écran noir$/m)
  expect(printed).toContain(String.raw`=HYPERLINK("x")\u{1b}[2J`)
  expect(printed).toMatch(/^Would be imported +2$/m)
  expect(await ticketsOf(place.tracker)).toEqual([])
})

test('a second time, all is well and nothing is done', async () => {
  const csv = 'Sujet\nA\nB\n'
  expect((await run(csv, { map: 'summary=Sujet' })).outcome).toEqual({ ok: true, value: null })
  const { outcome, printed } = await run(csv, { map: 'summary=Sujet' })
  expect(outcome).toEqual({ ok: true, value: null })
  expect(printed).toMatch(/^Already there +2$/m)
})

test('says how far it is', async () => {
  const { progress } = await run(`Sujet\n${'Panne\n'.repeat(60)}`, { map: 'summary=Sujet' })
  expect(progress).toEqual([
    '25 rows, 100 % of the file: 25 imported, 0 already there, 0 refused',
    '50 rows, 100 % of the file: 50 imported, 0 already there, 0 refused',
    '',
  ])
})

describe('the report', () => {
  test('as CSV has every row, without formulas', async () => {
    const report = join(folder, 'report.csv')
    await run(CSV, { map, report })
    const lines = (await readFile(report, 'utf8')).split('\r\n')
    expect(lines[0]).toBe(
      '\uFEFFline,outcome,number,code,reason,column,value,summary,state,reporter,assignee,created,closed',
    )
    expect(lines[1]).toMatch(/^2,imported,1,,,,,Écran noir,POSTED,Ida Import,,20\S+Z,$/)
    expect(lines[2]).toContain(`,"'=HYPERLINK(""x"")`)
    expect(lines[3]).toBe('4,refused,,person-unknown,nobody of that username or e-mail or name,Qui,personne,,,,,,')
    expect(lines[4]).toBe('')
  })

  test('as JSON is one array', async () => {
    const report = join(folder, 'report.json')
    await run(CSV, { map, report, dryRun: true })
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject([
      { kind: 'would-import', line: 2, ticket: { summary: 'Écran noir' } },
      { kind: 'would-import', line: 3 },
      { kind: 'refused', line: 4, refusals: [{ code: 'person-unknown', column: 'Qui', value: 'personne' }] },
    ])
  })
})

test('a mapping in a file has words of its own for states and people', async () => {
  const mapping = join(folder, 'mapping.json')
  await writeFile(
    mapping,
    JSON.stringify({
      summary: 'Sujet',
      state: 'Où',
      reporter: 'Qui',
      states: { fini: 'RESOLVED' },
      people: { JD: place.people.jdupont },
    }),
  )
  await run('Sujet\tOù\tQui\nA\tFini\tjd\n', { map: mapping })
  expect(await ticketsOf(place.tracker)).toMatchObject([{ state: 'RESOLVED', reporterId: place.jdupont.id }])
})

describe('is refused, in words,', () => {
  test.each([
    [{ map: 'sumary=Sujet' }, '--map, character 1: "sumary" is not one of summary'],
    [{ map: 'summary=Objet' }, 'The file has no column "Objet". It has: "Sujet", "Qui".'],
    [{ map, identity: 'Réf' }, 'no column "Réf"'],
    [{}, '--map: is needed.'],
    [{ map: 'no-such.json' }, '--map: ENOENT'],
    [{ map, as: 'nobody-at-all' }, 'Nobody has the username "nobody-at-all".'],
    [{ map, as: undefined }, '--as: is needed.'],
    [{ map, tracker: 'No such' }, 'There is no tracker "No such".'],
    [{ map, encoding: 'latin1' }, '--encoding: "latin1" is not one of utf-8'],
    [{ map, dateFormat: 'ymd' }, '--date-format: "ymd" is not one of iso'],
    [{ map, timeZone: 'Europe/Lyon' }, '--time-zone: "Europe/Lyon" is not a time zone'],
    [{ map, delimiter: '|' }, '--delimiter: "|" is not one of'],
    [{ map, unknownPeople: 'guess' }, '--unknown-people: "guess" is not one of refuse'],
    [{ map, report: 'report.txt' }, '--report: needs a name that ends in .csv or .json'],
  ])('%j', async (options, sentence) => {
    const { outcome, printed } = await run(CSV, options)
    expect(outcome.ok).toBe(false)
    expect(printed).toContain(sentence)
  })

  test('the imported file as its own report', async () => {
    const { printed } = await run(CSV, { map, report: join(folder, 'tickets.csv') })
    expect(printed).toContain('--report: is the file to import')
    expect(await readFile(join(folder, 'tickets.csv'), 'utf8')).toBe(CSV)
  })

  test('someone without the right', async () => {
    const { printed } = await run(CSV, { map, as: place.people.amartin })
    expect(printed).toContain('needs the right to configure the tracker')
  })
})
