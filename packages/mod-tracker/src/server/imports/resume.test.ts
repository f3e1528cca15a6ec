import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openImports, ticketsOf } from '../import/testing/imports.ts'
import { useTrackers } from '../testing/trackers.ts'
import { callerAs } from '../caller.ts'
import { findImport } from './repository.ts'
import { stretch } from './stretch.ts'
import { importSweep } from './sweep.ts'
import { importsBy, type ImportBody } from './testing/api-imports.ts'

// Wherever a worker stops, each row becomes one ticket.

const FILE = resolve(import.meta.dirname, '../../../../../../shared/data/helpdesk-tickets.csv')
const ROWS = 5431

const absent = !existsSync(FILE)
if (absent) console.warn(`Skipped, for want of ${FILE}: the import of ${ROWS} real tickets through the API`)

const trackers = useTrackers()
let place: Awaited<ReturnType<typeof openImports>>
let imports: ReturnType<typeof importsBy>
beforeEach(async () => {
  place = await openImports(trackers)
  imports = importsBy(place.tracker, place.importer)
})

/** Rows of which some are equal: each of them is a ticket of its own. */
const many = (rows: number) =>
  `Titre;Texte\n${Array.from({ length: rows }, (_, i) => `Panne ${i % 40};Salle ${i % 40}\n`).join('')}`

const numbers = async () => (await ticketsOf(place.tracker)).map(({ number }) => number)
const oneTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)

const running = async (rows: number): Promise<ImportBody> => {
  const checked = await imports.done('check', await imports.brought(many(rows)))
  return (await imports.run(checked)).body
}

/** Works as a process does, which is gone after so many hundreds of rows. */
async function work({ id }: ImportBody, hundreds = Infinity) {
  const { host } = trackers.hosts
  const activity = (await host.activities.find(place.tracker.id))!
  const caller = await callerAs(host, activity, place.importer.id)
  const given = (await findImport(host.db, place.tracker.id, id))!
  let left = hundreds
  return stretch(caller, given, async () => {
    if (--left <= 0) throw new Error('killed')
  })
}

test('a process that is gone in the middle leaves whole hundreds, and another goes on from there', async () => {
  const started = await running(450)
  await expect(work(started, 2)).rejects.toThrow('killed')
  expect(await imports.get(started)).toMatchObject({ stage: 'running', progress: { rows: 200, imported: 200 } })
  expect(await numbers()).toEqual(oneTo(200))
  await expect(work(started, 1)).rejects.toThrow('killed')
  await trackers.hosts.runJobs()
  expect(await imports.get(started)).toMatchObject({
    stage: 'done',
    progress: { rows: 450, imported: 450, already: 0 },
  })
  expect(await numbers()).toEqual(oneTo(450))
  const { items } = await imports.rows(started, 'kind=imported&limit=100')
  expect(items.map(({ row, ticket }) => [row, ticket?.number]).at(-1)).toEqual([100, 100])
})

test('one that was thought dead, and another that took over, make each row once between them', async () => {
  const started = await running(350)
  const ended = await Promise.all([work(started), work(started), work(started)])
  expect(ended).toContain('over')
  expect(await imports.get(started)).toMatchObject({
    stage: 'done',
    progress: { rows: 350, imported: 350, already: 0 },
  })
  expect(await numbers()).toEqual(oneTo(350))
})

test('two imports of one file at once make each row once', async () => {
  const both = [await running(250), await running(250)]
  await Promise.all(both.map((each) => work(each)))
  const done = await Promise.all(both.map((each) => imports.get(each)))
  expect(done.map(({ stage }) => stage)).toEqual(['done', 'done'])
  expect(done[0]!.progress.imported + done[1]!.progress.imported).toBe(250)
  expect(await numbers()).toEqual(oneTo(250))
})

test('cancelled, it stops; its tickets stay, and it goes on when it is told to', async () => {
  const started = await running(300)
  await expect(work(started, 1)).rejects.toThrow('killed')
  const cancelled = (await imports.cancel(started)).body
  expect(cancelled).toMatchObject({ stage: 'cancelled', progress: { rows: 100 } })
  await trackers.hosts.runJobs()
  expect(await numbers()).toEqual(oneTo(100))
  const done = await imports.done('run', cancelled)
  expect(done).toMatchObject({ stage: 'done', progress: { rows: 300, imported: 300 } })
  expect(await numbers()).toEqual(oneTo(300))
})

test('one that nobody works on any more is told of as such, and goes on', async () => {
  const started = await running(150)
  await expect(work(started, 1)).rejects.toThrow('killed')
  const { host } = trackers.hosts
  const sweep = () => host.db.$transaction((tx) => importSweep.run({ data: {}, tx, host }))
  await sweep()
  expect((await imports.get(started)).stage).toBe('running')
  await age(started, 16 / 1440)
  await sweep()
  const failed = await imports.get(started)
  expect(failed).toMatchObject({ stage: 'failed', failure: { code: 'tracker.import.interrupted' } })
  expect(await imports.done('run', failed)).toMatchObject({ stage: 'done', progress: { imported: 150 } })
})

test('thirty days after its last change it is forgotten, with its file and what became of its rows', async () => {
  const [old, young] = [await running(30), await running(30)]
  await trackers.hosts.runJobs()
  await age(old, 31)
  await age(young, 29)
  const { host } = trackers.hosts
  await host.db.$transaction((tx) => importSweep.run({ data: {}, tx, host }))
  expect((await imports.call(`GET /imports/${old.id}`)).status).toBe(404)
  expect((await imports.call(`GET /imports/${young.id}`)).status).toBe(200)
  expect(await host.db.file.count({ where: { activityId: place.tracker.id } })).toBe(1)
  expect(await numbers()).toHaveLength(30)
})

async function age({ id }: ImportBody, days: number): Promise<void> {
  const updatedAt = new Date(Date.now() - days * 86_400_000)
  await trackers.hosts.host.db.trackerImport.updateMany({
    where: { trackerId: place.tracker.id, id },
    data: { updatedAt },
  })
}

test.skipIf(absent)(`${ROWS} real tickets, then none of them again`, { timeout: 180_000 }, async () => {
  const bring = async () => {
    const brought = await imports.brought(await readFile(FILE))
    return imports.done('check', (await imports.setUp(brought, { identity: null })).body)
  }
  const checked = await bring()
  expect(checked.progress).toMatchObject({ rows: ROWS, already: 0 })
  const done = await imports.done('run', checked)
  expect(done).toMatchObject({ stage: 'done', progress: { rows: ROWS, imported: checked.progress.imported } })
  expect(await numbers()).toEqual(oneTo(done.progress.imported))
  const again = await imports.done('run', await bring())
  expect(again.progress).toMatchObject({ imported: 0, already: done.progress.imported, refused: done.progress.refused })
  expect((await imports.report(again)).body.split('\r\n')).toHaveLength(ROWS + 2)
})
