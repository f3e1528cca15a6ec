import { beforeEach, expect, test } from 'vitest'
import { openImports, ticketsOf } from '../import/testing/imports.ts'
import { useTrackers } from '../testing/trackers.ts'
import { IMPORT_BYTES_MAX } from '../../contract/import-words.ts'
import { importsBy } from './testing/api-imports.ts'

// Files that are not what they say, or are made to hurt.

const trackers = useTrackers()
let place: Awaited<ReturnType<typeof openImports>>
let imports: ReturnType<typeof importsBy>
beforeEach(async () => {
  place = await openImports(trackers)
  imports = importsBy(place.tracker, place.importer)
})

const zip = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.from('a;b\n1;2\n')])

test.each([
  ['a spreadsheet that was not saved as CSV', zip, 'tracker.import.not_text'],
  ['a PDF', Buffer.from('%PDF-1.7\n1;2\n'), 'tracker.import.not_text'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d, 0, 0, 0, 1]), 'tracker.import.not_text'],
  ['UTF-16 with its big end first', Buffer.from([0xfe, 0xff, 0, 0x41, 0, 0x3b]), 'tracker.import.not_text'],
  ['nothing', Buffer.alloc(0), 'tracker.import.no_header'],
  ['empty lines', Buffer.from('\n\r\n\n'), 'tracker.import.no_header'],
  ['a first line whose quotes never close', Buffer.from('"Titre;Texte\nA;B\n'), 'tracker.import.no_header'],
])('%s is refused at once, and nothing of it is kept', async (_, file, code) => {
  expect(await imports.upload(file)).toMatchObject({ status: 422, body: { code } })
  expect(await trackers.hosts.host.db.trackerImport.count({ where: { trackerId: place.tracker.id } })).toBe(0)
  expect(await trackers.hosts.host.db.file.count({ where: { activityId: place.tracker.id } })).toBe(0)
})

test.each([
  ['application/json', '{"a":1}', 415],
  ['multipart/form-data; boundary=x', '--x--', 415],
  ['application/octet-stream', 'A;B\n', 415],
])('%s is no CSV file', async (type, file, status) => {
  expect((await imports.upload(file, 'a.csv', type)).status).toBe(status)
})

test('more than 50 MB are refused by what the request says of itself', async () => {
  const answer = await imports.call('POST /imports?name=a.csv', {
    file: { type: 'text/csv', bytes: Buffer.from('A\n') },
    headers: { 'content-length': String(IMPORT_BYTES_MAX + 1) },
  })
  expect(answer).toMatchObject({ status: 413, body: { code: 'request.too_large' } })
})

test.each([
  ['../../../etc/passwd', 'passwd'],
  [String.raw`..\..\windows\system.ini`, 'system.ini'],
  ['/', 'import.csv'],
  ['..', 'import.csv'],
  ['gpj.\u202efdp.csv', 'gpj.fdp.csv'],
  ['x'.repeat(255), `${'x'.repeat(177)}…`],
])('a file called %s is somewhere else, and shown as %s', async (name, shown) => {
  const { status, body } = await imports.upload('Titre\nA\n', name)
  expect([status, body.name]).toEqual([201, shown])
  const row = await trackers.hosts.host.db.trackerImport.findFirstOrThrow({ where: { id: body.id } })
  expect(await trackers.hosts.host.db.file.count({ where: { id: row.fileId } })).toBe(1)
})

test.each(['', '\u0000a', 'a\nb.csv', 'x'.repeat(256)])('a file cannot be called %j', async (name) => {
  expect((await imports.upload('Titre\nA\n', name)).status).toBe(400)
})

test('one line of 20 MB costs one row, and no more memory than a row may', async () => {
  const file = Buffer.concat([Buffer.from('Titre\nA\n'), Buffer.alloc(20_000_000, 'x'), Buffer.from('\nB\n')])
  const checked = await imports.done('check', await imports.brought(file))
  expect(checked.progress).toMatchObject({ rows: 3, imported: 2, reasons: [{ code: 'row-too-long', rows: 1 }] })
  const { items } = await imports.rows(checked, 'kind=refused')
  expect(JSON.stringify(items).length).toBeLessThan(500)
})

test('a quote that never closes costs its row', async () => {
  const file = `Titre\nA\n"B\n${'C\n'.repeat(300)}`
  const checked = await imports.done('check', await imports.brought(file))
  expect(checked.progress).toMatchObject({ imported: 301, refused: 1, reasons: [{ code: 'quote', rows: 1 }] })
})

test('a NUL, or bytes of another encoding, cost their rows', async () => {
  const file = Buffer.concat([
    Buffer.from(`Titre;Texte\n${'Panne;x\n'.repeat(40)}Nul;a\0b\n`),
    Buffer.from('caf\xe9;x\n', 'latin1'),
  ])
  const brought = await imports.brought(file, { encoding: 'utf-8' })
  const checked = await imports.done('check', brought)
  expect(new Map(checked.progress.reasons.map(({ code, rows }) => [code, rows]))).toEqual(
    new Map([
      ['text-malformed', 1],
      ['encoding', 1],
    ]),
  )
})

test('a file of Windows is read as what it is', async () => {
  const brought = await imports.brought(Buffer.from('R\xe9sum\xe9;\xc9tat\nCaf\xe9;Post\xe9\n', 'latin1'))
  expect(brought.settings).toMatchObject({
    encoding: 'windows-1252',
    columns: { summary: 'Résumé', state: 'État' },
  })
  await imports.done('run', await imports.done('check', brought))
  expect(await ticketsOf(place.tracker)).toMatchObject([{ summary: 'Café', state: 'POSTED' }])
})

test('columns called like nothing good are columns', async () => {
  const names = ['__proto__', 'constructor', 'toString', '=cmd()', ' ', 'Titre', 'Titre']
  const brought = await imports.brought(`${names.join(';')}\n${names.map((_, i) => i).join(';')}\n`, {
    columns: { summary: '__proto__', description: 'constructor' },
  })
  const sample = await imports.call<{ columns: { name: string; twice: boolean }[] }>(
    `GET /imports/${brought.id}/sample`,
  )
  expect(sample.body.columns.map(({ name, twice }) => [name, twice])).toEqual(
    names.map((name) => [name.trim(), name === 'Titre']),
  )
  const done = await imports.done('run', await imports.done('check', brought))
  expect(done.progress).toMatchObject({ imported: 1 })
})
