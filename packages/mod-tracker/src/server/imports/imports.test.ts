import { beforeEach, describe, expect, test } from 'vitest'
import { fixture, openImports, ticketsOf } from '../import/testing/imports.ts'
import { useTrackers } from '../testing/trackers.ts'
import { importsBy, type ImportBody } from './testing/api-imports.ts'

const trackers = useTrackers()
let place: Awaited<ReturnType<typeof openImports>>
let imports: ReturnType<typeof importsBy>
beforeEach(async () => {
  place = await openImports(trackers)
  imports = importsBy(place.tracker, place.importer)
})

/** The fixture's words for people are those of the command's test; here they are chosen on the screen. */
const people = () => [
  { word: 'JDupont', person: place.jdupont.id },
  { word: 'amartin', person: place.amartin.id },
]
const suivis = async (): Promise<ImportBody> => imports.brought(await fixture('suivis.csv'), { people: people() })

test('a file tells how it is read, by its bytes and the names of its columns', async () => {
  const { status, headers, body } = await imports.upload(await fixture('suivis.csv'), String.raw`C:\exports\suivis.csv`)
  expect(status).toBe(201)
  expect(headers['location']).toBe(`/api/v1/trackers/${place.tracker.id}/imports/${body.id}`)
  expect(body).toMatchObject({
    name: 'suivis.csv',
    stage: 'draft',
    progress: { rows: 0 },
    failure: null,
    createdBy: { id: place.importer.id, name: 'Ida Import' },
    version: 1,
    settings: {
      encoding: 'utf-8',
      delimiter: ';',
      columns: {
        summary: 'Titre',
        description: 'Texte',
        state: 'État',
        reporter: 'Auteur',
        assignee: 'Responsable',
        created: 'Ouvert le',
        closed: 'Clos le',
        resolution: 'Solution',
      },
      identity: null,
      dateFormat: 'dmy',
      timeZone: 'Europe/Paris',
    },
  })
  const sample = await imports.call<{ columns: object[] }>(`GET /imports/${body.id}/sample`)
  expect(sample.body.columns[2]).toEqual({ name: 'État', twice: false, examples: ['Résolu', 'Posté', 'EN TRAVAIL'] })
})

test('read otherwise, its columns are others', async () => {
  const { id } = await imports.brought('Résumé,Été\na,b\n')
  const sample = async (query: string) =>
    (await imports.call<{ columns: { name: string }[] }>(`GET /imports/${id}/sample?${query}`)).body.columns
  expect((await sample('delimiter=;')).map(({ name }) => name)).toEqual(['Résumé,Été'])
  expect((await sample('encoding=windows-1252')).map(({ name }) => name)).toEqual(['RÃ©sumÃ©', 'Ã‰tÃ©'])
})

test('people who were chosen have their names with the import, as long as they are of the tracker', async () => {
  const outsider = await trackers.hosts.person()
  const brought = await imports.brought(await fixture('suivis.csv'), {
    people: [...people(), { word: 'ailleurs', person: outsider.id }],
  })
  const names = (await imports.get(brought)).people.map(({ name }) => name)
  expect(names.toSorted()).toEqual(['Aya Martin', 'Jean Dupont'])
})

test('the dry run says what each row would become, and makes nothing', async () => {
  const checked = await imports.done('check', await suivis())
  expect(checked).toMatchObject({
    stage: 'checked',
    progress: { dryRun: true, rows: 20, imported: 6, already: 0, refused: 14 },
  })
  expect(checked.progress.bytes).toBe(checked.bytes)
  expect(checked.progress.reasons[0]).toEqual({ code: 'person-unknown', rows: 3 })
  expect(await ticketsOf(place.tracker)).toEqual([])
  const { items } = await imports.rows(checked, 'limit=5')
  expect(items[0]).toMatchObject({
    row: 1,
    line: 2,
    kind: 'would-import',
    ticket: { number: null, key: null, summary: 'Écran noir', state: 'RESOLVED', reporter: { name: 'Jean Dupont' } },
  })
  const refused = await imports.rows(checked, 'kind=refused&limit=100')
  expect(refused.items.map(({ line, refusals }) => [line, refusals[0]?.code]).slice(0, 3)).toEqual([
    [7, 'person-unknown'],
    [10, 'quote'],
    [11, 'columns'],
  ])
})

test('rows come by the page, each once', async () => {
  const checked = await imports.done('check', await suivis())
  const seen: number[] = []
  let query = 'limit=7'
  for (;;) {
    const { items, next } = await imports.rows(checked, query)
    seen.push(...items.map(({ row }) => row))
    if (next === null) break
    query = `limit=7&cursor=${next}`
  }
  expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
})

test('words that nobody was found for, to choose people for', async () => {
  const checked = await imports.done('check', await imports.brought(await fixture('suivis.csv')))
  const { body } = await imports.call<{ items: object[] }>(`GET /imports/${checked.id}/words?code=person-unknown`)
  expect(body.items.slice(0, 2)).toEqual([
    { word: 'jdupont', rows: 15 },
    { word: 'amartin', rows: 2 },
  ])
})

test('rows become tickets, once, and the list of imports has it', async () => {
  const done = await imports.done('run', await imports.done('check', await suivis()))
  expect(done).toMatchObject({ stage: 'done', progress: { dryRun: false, imported: 6, refused: 14 } })
  const tickets = await ticketsOf(place.tracker)
  expect(tickets.map(({ number, summary }) => [number, summary]).slice(0, 2)).toEqual([
    [1, 'Écran noir'],
    [2, 'La souris ne répond plus'],
  ])
  const [event] = await trackers.hosts.host.events.of(tickets[0]!.id, { limit: 10 })
  expect(event).toMatchObject({ origin: 'import', actorId: place.importer.id, onBehalfOfId: place.jdupont.id })
  const { items } = await imports.rows(done, 'kind=imported')
  expect(items[0]).toMatchObject({ line: 2, ticket: { number: 1, key: 'TK-1', summary: 'Écran noir' } })

  const again = await imports.done('run', await imports.done('check', await suivis()))
  expect(again.progress).toMatchObject({ imported: 0, already: 6, refused: 14 })
  expect(await ticketsOf(place.tracker)).toHaveLength(6)
  const { body } = await imports.call<{ items: ImportBody[] }>('GET /imports')
  expect(body.items.map(({ id, stage }) => [id, stage])).toEqual([
    [again.id, 'done'],
    [done.id, 'done'],
  ])
})

test('the report is a CSV file without formulas, in one’s language', async () => {
  const brought = await imports.brought('Titre;Auteur\n=1+1;\nA;=personne\n')
  const done = await imports.done('run', await imports.done('check', brought))
  const { headers, body } = await imports.report(done, 'language=fr')
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename*=UTF-8''tickets-report.csv`,
  })
  const lines = body.split('\r\n')
  expect(lines[0]).toBe(
    '\uFEFFline,outcome,number,code,reason,column,value,summary,state,reporter,assignee,created,closed',
  )
  expect(lines[1]).toMatch(/^2,imported,1,,,,,'=1\+1,POSTED,Ida Import,,20\S+Z,$/)
  expect(lines[2]).toBe(
    "3,refused,,person-unknown,nul n’a cet identifiant ni cette adresse ni ce nom,Auteur,'=personne,,,,,,",
  )
})

describe('a step is taken', () => {
  test('only from where it leads on', async () => {
    const draft = await suivis()
    expect((await imports.run(draft)).body).toMatchObject({
      code: 'tracker.import.wrong_stage',
      params: { stage: 'draft' },
    })
    expect((await imports.cancel(draft)).status).toBe(409)
    const done = await imports.done('run', await imports.done('check', draft))
    for (const answer of [await imports.run(done), await imports.check(done), await imports.setUp(done, {})])
      expect(answer).toMatchObject({ status: 409, body: { code: 'tracker.import.wrong_stage' } })
  })

  test('only of what was seen: two who press at once begin it once', async () => {
    const checked = await imports.done('check', await suivis())
    const answers = await Promise.all([imports.run(checked), imports.run(checked)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
    await trackers.hosts.runJobs()
    expect(await ticketsOf(place.tracker)).toHaveLength(6)
  })

  test('not without a column that says what each ticket is', async () => {
    const draft = await imports.brought('A;B\n1;2\n')
    expect((await imports.check(draft)).body.code).toBe('tracker.import.no_text')
  })
})

test('set up anew after a dry run, that one counts no longer', async () => {
  const checked = await imports.done('check', await suivis())
  const draft = (await imports.setUp(checked, { unknownPeople: 'replace' })).body
  expect(draft).toMatchObject({ stage: 'draft', progress: { rows: 0, refused: 0 } })
  const anew = await imports.done('check', draft)
  expect(anew.progress).toMatchObject({ imported: 8, refused: 12 })
})

test('columns that are not there end it with words for it', async () => {
  const draft = await imports.brought('Titre;Texte\nA;B\n', { columns: { summary: 'Objet' } })
  const failed = await imports.done('check', draft)
  expect(failed).toMatchObject({
    stage: 'failed',
    failure: { code: 'tracker.import.no_column', params: { column: 'Objet', columns: ['Titre', 'Texte'] } },
  })
  expect((await imports.setUp(failed, { columns: { summary: 'Titre' } })).body.stage).toBe('draft')
})

describe('rights', () => {
  test('are asked again while it runs: whoever may no longer configure imports no more', async () => {
    const checked = await imports.done('check', await suivis())
    await imports.run(checked)
    const { db } = trackers.hosts.host
    await db.roleAssignment.deleteMany({ where: { userId: place.importer.id } })
    await db.$executeRaw`UPDATE core_rights_version SET version = version + 1`
    await trackers.hosts.runJobs()
    const row = await db.trackerImport.findFirstOrThrow({ where: { trackerId: place.tracker.id } })
    expect(row).toMatchObject({ stage: 'failed', failure: 'access.denied' })
    expect(await ticketsOf(place.tracker)).toEqual([])
  })

  test('an import of another tracker is not there', async () => {
    const other = await openImports(trackers)
    const elsewhere = await importsBy(other.tracker, other.importer).brought('Titre\nA\n')
    await other.tracker.hosts.enrol(place.importer, other.tracker.courseId, 'student')
    for (const path of ['', '/sample', '/rows', '/words?code=person-unknown', '/report'])
      expect((await imports.call(`GET /imports/${elsewhere.id}${path}`)).body.code).toBe('tracker.import.not_found')
    expect((await imports.check(elsewhere)).status).toBe(404)
    expect((await imports.cancel(elsewhere)).status).toBe(404)
  })

  test('names of people who have nothing to do with the tracker are not learned from it', async () => {
    const { username } = await trackers.hosts.host.db.user.findUniqueOrThrow({ where: { id: place.ancien.id } })
    const brought = await imports.brought(`Titre;Auteur\nA;${username}\nB;chosen\n`, {
      people: [{ word: 'chosen', person: place.ancien.id }],
    })
    const checked = await imports.done('check', brought)
    expect(checked.progress).toMatchObject({ refused: 2, reasons: [{ code: 'person-unknown', rows: 2 }] })
    expect(JSON.stringify(await imports.rows(checked))).not.toContain('Paul Ancien')
  })
})
