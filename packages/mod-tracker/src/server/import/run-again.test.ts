import { expect, test } from 'vitest'
import { useTrackers } from '../testing/trackers.ts'
import { fixture, importInto, openImports, settingsOf, snapshot, ticketsOf } from './testing/imports.ts'

const trackers = useTrackers()

/** Rows of which some are equal. */
const many = (rows: number): Buffer =>
  Buffer.from(`Titre;Texte\n${Array.from({ length: rows }, (_, i) => `Panne ${i % 40};Salle ${i % 40}\n`).join('')}`)

async function place() {
  const opened = await openImports(trackers)
  const settings = settingsOf(opened.people)
  const short = { ...settings, mapping: { ...settings.mapping, columns: { summary: 'Titre', description: 'Texte' } } }
  return { ...opened, settings, short }
}

test('a second run makes nothing, and takes no number', async () => {
  const { tracker, importer, settings } = await place()
  const file = await fixture('suivis.csv')
  await importInto(tracker, importer, file, settings)
  const before = await snapshot(tracker)
  const { counts } = await importInto(tracker, importer, file, settings)
  expect(counts).toMatchObject({ ok: true, value: { rows: 20, imported: 0, already: 7, refused: 13 } })
  expect(await snapshot(tracker)).toEqual(before)
})

test('a row that was corrected is imported, the others are not again', async () => {
  const { tracker, importer, settings } = await place()
  const text = (await fixture('suivis.csv')).toString('utf8')
  await importInto(tracker, importer, Buffer.from(text), settings)
  const corrected = Buffer.from(text.replace('Presque fini', 'Résolu').replaceAll('\n', '\r\n'))
  const { counts } = await importInto(tracker, importer, Buffer.from(text.replace('Presque fini', 'Résolu')), settings)
  expect(counts).toMatchObject({ ok: true, value: { imported: 1, already: 7 } })
  // Saved anew with other line ends, only the rows with a line end within are others.
  const { outcomes } = await importInto(tracker, importer, corrected, settings)
  expect(outcomes.flatMap((row) => (row.kind === 'imported' ? [row.line] : []))).toEqual([2])
})

test('a dry run says what would be, and the database stays as it is', async () => {
  const { tracker, importer, settings, jdupont } = await place()
  const before = await snapshot(tracker)
  const { counts, outcomes } = await importInto(tracker, importer, await fixture('suivis.csv'), {
    ...settings,
    dryRun: true,
  })
  expect(counts).toMatchObject({ ok: true, value: { rows: 20, imported: 7, already: 0, refused: 13 } })
  expect(outcomes[0]).toMatchObject({
    kind: 'would-import',
    line: 2,
    ticket: { summary: 'Écran noir', state: 'RESOLVED', reporter: { id: jdupont.id, name: 'Jean Dupont' } },
  })
  expect(await snapshot(tracker)).toEqual(before)
})

test('stopped in the middle, what was begun of a hundred rows is there whole, and it is finished by running it again', async () => {
  const { tracker, importer, short } = await place()
  const stop = new AbortController()
  let rows = 0
  const onRow = () => {
    rows += 1
    if (rows === 130) stop.abort(new Error('stopped'))
  }
  await expect(importInto(tracker, importer, many(300), short, { signal: stop.signal, onRow })).rejects.toThrow(
    'stopped',
  )
  expect(await ticketsOf(tracker)).toHaveLength(200)
  const { counts } = await importInto(tracker, importer, many(300), short)
  expect(counts).toMatchObject({ ok: true, value: { imported: 100, already: 200, refused: 0 } })
  expect((await ticketsOf(tracker)).map(({ number }) => number)).toEqual(Array.from({ length: 300 }, (_, i) => i + 1))
})

test('two imports of one file at once make each row once', async () => {
  const { tracker, importer, short } = await place()
  const runs = await Promise.all([1, 2].map(() => importInto(tracker, importer, many(150), short)))
  const counts = runs.map((run) => (run.counts.ok ? run.counts.value : null))
  expect(counts[0]!.imported + counts[1]!.imported).toBe(150)
  expect(counts[0]!.already + counts[1]!.already).toBe(150)
  expect((await ticketsOf(tracker)).map(({ number }) => number)).toEqual(Array.from({ length: 150 }, (_, i) => i + 1))
})

test('known by a column, a row may be edited without becoming another', async () => {
  const { tracker, importer, settings } = await place()
  const mapping = { ...settings.mapping, columns: { summary: 'Titre' } }
  const byColumn = { ...settings, mapping, identityColumn: 'Réf' }
  await importInto(tracker, importer, Buffer.from('Réf,Titre\n1,A\n2,B\n'), byColumn)
  const { outcomes } = await importInto(tracker, importer, Buffer.from('Titre,Réf\nA bis,1\nC,3\nD,3\nE,\n'), byColumn)
  expect(outcomes).toMatchObject([
    { kind: 'already-there' },
    { kind: 'imported', number: 3 },
    { kind: 'refused', refusals: [{ code: 'identity-repeated', column: 'Réf', value: '3' }] },
    { kind: 'refused', refusals: [{ code: 'identity-empty' }] },
  ])
})

test('the same file goes into another tracker, too', async () => {
  const [one, other] = [await place(), await place()]
  await importInto(one.tracker, one.importer, many(3), one.short)
  const { counts } = await importInto(other.tracker, other.importer, many(3), other.short)
  expect(counts).toMatchObject({ ok: true, value: { imported: 3 } })
})
