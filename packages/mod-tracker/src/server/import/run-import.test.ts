import { beforeAll, describe, expect, test } from 'vitest'
import { useTrackers } from '../testing/trackers.ts'
import { fixture, importInto, openImports, settingsOf, ticketsOf } from './testing/imports.ts'
import type { RowOutcome } from './outcome.ts'

const trackers = useTrackers()

/** The fixture, a row with a NUL, one whose é is not UTF-8. */
const suivis = async () =>
  Buffer.concat([
    await fixture('suivis.csv'),
    Buffer.from('Nul;a\0b;;;;;;;R21\n'),
    Buffer.from('caf\xe9;x;;;;;;;R22\n', 'latin1'),
  ])

const refusalsIn = (outcomes: readonly RowOutcome[]) =>
  outcomes.flatMap((row) =>
    row.kind === 'refused' ? row.refusals.map(({ code, column }) => [row.line, code, column]) : [],
  )

describe('a file with everything in it', () => {
  let imported: Awaited<ReturnType<typeof run>>
  async function run() {
    const place = await openImports(trackers)
    const { counts, outcomes } = await importInto(
      place.tracker,
      place.importer,
      await suivis(),
      settingsOf(place.people),
    )
    return { ...place, counts, outcomes, tickets: await ticketsOf(place.tracker) }
  }
  beforeAll(async () => {
    imported = await run()
  })

  test('every row is accounted for', () => {
    expect(imported.counts).toMatchObject({ ok: true, value: { rows: 22, imported: 7, already: 0, refused: 15 } })
  })

  test('each refused row says its line, its column and all its reasons', () => {
    expect(refusalsIn(imported.outcomes)).toEqual([
      [10, 'quote', null],
      [11, 'columns', null],
      [12, 'state-unknown', 'État'],
      [13, 'person-unknown', 'Auteur'],
      [14, 'date-future', 'Ouvert le'],
      [15, 'closed-before-created', 'Clos le'],
      [16, 'text-too-long', 'Titre'],
      [17, 'empty', 'Titre'],
      [18, 'date-nonexistent', 'Ouvert le'],
      [19, 'closed-but-open', 'Clos le'],
      [20, 'state-transferred', 'État'],
      [21, 'assignee-unable', 'Responsable'],
      [22, 'state-unknown', 'État'],
      [22, 'person-unknown', 'Auteur'],
      [22, 'date-invalid', 'Ouvert le'],
      [24, 'text-malformed', 'Texte'],
      [25, 'encoding', 'Titre'],
    ])
  })

  test('numbers follow the file, without a gap', () => {
    expect(imported.tickets.map(({ number, summary }) => [number, summary])).toEqual([
      [1, 'Écran noir'],
      [2, 'La souris ne répond plus'],
      [3, 'Droits d’accès'],
      [4, 'Vieux logiciel'],
      [5, 'Imprimante'],
      [6, 'Publié ici'],
      [7, 'Dernier'],
    ])
  })

  test('a closed ticket has its dates, its resolution and no place in the stack', () => {
    expect(imported.tickets[0]).toMatchObject({
      description: 'Depuis hier.\nLe voyant est "éteint".',
      resolution: 'Câble\nchangé',
      state: 'RESOLVED',
      closed: true,
      reporterId: imported.jdupont.id,
      assigneeId: imported.amartin.id,
      rank: null,
      version: 1,
      createdAt: new Date('2026-01-05T08:30:00Z'),
      closedAt: new Date('2026-01-06T09:00:00Z'),
      updatedAt: new Date('2026-01-06T09:00:00Z'),
      stateChangedAt: new Date('2026-01-06T09:00:00Z'),
    })
  })

  test('closed without a closing date: when it was created, by someone who has left', () => {
    const at = new Date('2024-10-27T00:30:00Z')
    expect(imported.tickets[3]).toMatchObject({
      state: 'ABANDONNED',
      description: '',
      createdAt: at,
      closedAt: at,
      assigneeId: imported.ancien.id,
    })
  })

  test('an open ticket goes on top of the stack', () => {
    const ranks = imported.tickets.filter(({ closed }) => !closed).map(({ rank }) => rank!)
    expect(ranks).toHaveLength(5)
    expect(ranks.toSorted((a, b) => (a < b ? -1 : 1)).toReversed()).toEqual(ranks)
  })

  test('a state the tracker does not use is kept, and is not closed there', () => {
    expect(imported.tickets[5]).toMatchObject({
      state: 'PUBLISHED',
      closed: false,
      closedAt: null,
      updatedAt: new Date('2026-02-02T23:00:00Z'),
    })
  })

  test('what a row does not say: the importer, now, nobody', () => {
    const [before, after] = [Date.now() - 60_000, Date.now()]
    const ticket = imported.tickets[4]!
    expect(ticket).toMatchObject({ state: 'OPEN', reporterId: imported.importer.id, assigneeId: null })
    expect(ticket.createdAt.getTime()).toBeGreaterThan(before)
    expect(ticket.createdAt.getTime()).toBeLessThanOrEqual(after)
  })

  test('its reporter watches it, whole', () => {
    for (const { reporterId, watches } of imported.tickets)
      expect(watches).toMatchObject([{ userId: reporterId, events: 2047 }])
  })

  test('one event tells of it, as an import, when it was created', async () => {
    const { host } = trackers.hosts
    for (const ticket of imported.tickets) {
      const [event, ...others] = await host.events.of(ticket.id, { limit: 10 })
      expect(others).toEqual([])
      expect(event).toMatchObject({
        type: 'tracker.ticket.created',
        subjectVersion: ticket.version,
        origin: 'import',
        actorId: imported.importer.id,
        onBehalfOfId: ticket.reporterId === imported.importer.id ? null : ticket.reporterId,
        occurredAt: ticket.createdAt,
        workflowVersion: 1,
        changes: { state: [null, ticket.state], summary: null, description: null },
      })
    }
  })

  test('the API shows it like any other', async () => {
    const one = await imported.tracker.call<{ state: string; watching: boolean }>(imported.jdupont, 'GET /tickets/1')
    expect(one).toMatchObject({ status: 200, body: { key: 'TK-1', state: 'RESOLVED', watching: true } })
    const history = await imported.tracker.call<{ items: unknown[] }>(imported.jdupont, 'GET /tickets/1/history')
    expect(history.body.items).toMatchObject([{ origin: 'import', at: '2026-01-05T08:30:00.000Z' }])
  })
})

describe('people who are not known', () => {
  test('are the importer, or nobody, if the importer says so', async () => {
    const { tracker, importer, people } = await openImports(trackers)
    const file = Buffer.from('Titre,Auteur,Responsable\nA,inconnu,personne\n')
    const columns = { summary: 'Titre', reporter: 'Auteur', assignee: 'Responsable' }
    const settings = settingsOf(people, { unknownPeople: 'replace' })
    const { counts } = await importInto(tracker, importer, file, {
      ...settings,
      mapping: { ...settings.mapping, columns },
    })
    expect(counts).toMatchObject({ ok: true, value: { imported: 1 } })
    expect(await ticketsOf(tracker)).toMatchObject([{ reporterId: importer.id, assigneeId: null }])
  })

  test('are found by e-mail, whatever its case', async () => {
    const { tracker, importer, jdupont, people } = await openImports(trackers)
    const email = `${jdupont.id}@example.org`
    await tracker.hosts.host.db.user.update({ where: { id: jdupont.id }, data: { email } })
    const settings = settingsOf(people)
    const columns = { summary: 'Titre', reporter: 'Auteur' }
    const file = Buffer.from(`Titre,Auteur\nA,${email.toUpperCase()}\n`)
    await importInto(tracker, importer, file, { ...settings, mapping: { ...settings.mapping, columns } })
    expect(await ticketsOf(tracker)).toMatchObject([{ reporterId: jdupont.id }])
  })
})

describe('nothing is read', () => {
  test('for someone who may not configure the tracker', async () => {
    const { tracker, amartin, people } = await openImports(trackers)
    const { counts, outcomes } = await importInto(tracker, amartin, await suivis(), settingsOf(people))
    expect(counts).toMatchObject({ ok: false, error: { code: 'access.denied' } })
    expect([outcomes, await ticketsOf(tracker)]).toEqual([[], []])
  })

  test.each([
    ['', 'tracker.import.no_header'],
    ['"Titre\n', 'tracker.import.no_header'],
    ['Titre;Texte\nA;B\n', 'tracker.import.no_column'],
    ['Titre;Texte;Texte;État;Auteur;Responsable;Ouvert le;Clos le;Solution\n', 'tracker.import.column_twice'],
  ])('of %j: %s', async (text, code) => {
    const { tracker, importer, people } = await openImports(trackers)
    const { counts } = await importInto(tracker, importer, Buffer.from(text), settingsOf(people))
    expect(counts).toMatchObject({ ok: false, error: { code } })
  })
})
