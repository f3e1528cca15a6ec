import { EXPECTED_ENABLED, EXPECTED_SETTABLE, type ExpectedSettable } from '@guichet/domain/testing/settable-table'
import { PRESETS, type Preset } from '@guichet/domain/tickets/presets'
import { TICKET_STATES, type TicketState } from '@guichet/domain/tickets/states'
import { PATHS, type Path } from '@guichet/domain/tickets/templates'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { bulksBy } from './bulks/testing/api-bulks.ts'
import { formsBy } from './elements/testing/forms.ts'
import { importsBy } from './imports/testing/api-imports.ts'
import half from './index.ts'
import { nameSubtrackers, preview, relocate } from './relocations/testing.ts'
import { fill, minute } from './testing/fill.test-data.ts'
import { useTrackers, TestTracker } from './testing/trackers.ts'
import { openToVisitors, visitorAt } from './visits/testing/visitor.ts'

// Strict mode, kept by the API itself: every endpoint that could change a state, as every archetype, in every preset and path, from
// every state, on a ticket that is one's own, entrusted to oneself, or neither, against the table written by hand from domain.md.

const ARCHETYPES = ['manager', 'editingteacher', 'teacher', 'student', 'guest'] as const
const RELATIONS = ['own', 'assigned', 'neither'] as const
/** Requests under way at once: a few more than the database has connections for. */
const AT_ONCE = 12

type Archetype = (typeof ARCHETYPES)[number]
type Relation = (typeof RELATIONS)[number]

/** By hand from domain.md, Modes of support and Who may do what: by capability in a customized tracker, that is by `manage`. */
const READ_OTHERS: Readonly<Record<Preset, readonly Archetype[]>> = {
  bugtracker: ['manager', 'editingteacher', 'teacher', 'student'],
  ticketting: ['manager', 'editingteacher', 'teacher'],
  taskspread: ['manager', 'editingteacher', 'teacher'],
  customized: ['manager', 'editingteacher'],
}

const REPORT: Readonly<Record<Preset, readonly Archetype[]>> = {
  bugtracker: ['manager', 'editingteacher', 'teacher', 'student'],
  ticketting: ['manager', 'editingteacher', 'teacher', 'student'],
  taskspread: ['manager', 'editingteacher', 'teacher'],
  customized: ['manager', 'editingteacher', 'teacher', 'student'],
}

/** Who works on any ticket (`develop`), and who on those entrusted to them (`resolve`): by hand from the same tables. */
const DEVELOP: Readonly<Record<Preset, readonly Archetype[]>> = {
  bugtracker: ['manager', 'editingteacher', 'teacher'],
  ticketting: ['manager', 'editingteacher', 'teacher'],
  taskspread: ['manager', 'student'],
  customized: ['manager', 'editingteacher', 'teacher'],
}
const RESOLVE: readonly Archetype[] = ['manager', 'editingteacher', 'teacher']

/** By hand from domain.md: `configure` is the manager's and the editing teacher's, in every mode of support. */
const CONFIGURE: readonly Archetype[] = ['manager', 'editingteacher']

/** By hand from the same tables: `managepriority`, which a task distribution gives its teachers too. */
const MANAGE_PRIORITY: Readonly<Record<Preset, readonly Archetype[]>> = {
  bugtracker: CONFIGURE,
  ticketting: CONFIGURE,
  taskspread: ['manager', 'editingteacher', 'teacher'],
  customized: CONFIGURE,
}

/** The last state of a ticket's life there; it, and these three, are closed (domain.md, States). */
const FINAL: Readonly<Record<Preset, TicketState>> = {
  bugtracker: 'VALIDATED',
  ticketting: 'VALIDATED',
  taskspread: 'RESOLVED',
  customized: 'VALIDATED',
}
const isClosed = (preset: Preset, state: TicketState) =>
  state === FINAL[preset] || ['ABANDONNED', 'TRANSFERED', 'VALIDATED'].includes(state)

interface Setting {
  readonly preset: Preset
  readonly path: Path
  readonly tracker: TestTracker
}

interface Cell {
  readonly archetype: Archetype
  readonly from: TicketState
  readonly relation: Relation
}

const trackers = useTrackers()
let courseId: string
let people: ReadonlyMap<Archetype, TestPerson>
let somebodyElse: TestPerson

beforeAll(async () => {
  courseId = (await trackers.hosts.course()).id
  somebodyElse = await trackers.hosts.person()
})

/** Every way that a request could change a state, by endpoint. */
const CASES: Readonly<Record<string, (setting: Setting) => Promise<void>>> = {
  'POST /:tracker/tickets/:number/transitions': movesFollowTheTable,
  'POST /:tracker/tickets': ticketsBeginPosted,
  'PATCH /:tracker/tickets/:number': editingKeepsTheState,
  'PUT /:tracker/tickets/:number/assignee': assigningKeepsTheState,
  'PUT /:tracker/tickets/:number/due': hurryKeepsTheState,
  'POST /:tracker/tickets/:number/seen': seeingOpensForWhoCanWork,
  'POST /:tracker/tickets/:number/undo': undoingTakesBackOnesOwnMove,
  'POST /:tracker/imports': importsAreForHeads,
  'PUT /:tracker/imports/:import/settings': importsAreForHeads,
  'POST /:tracker/imports/:import/check': importsAreForHeads,
  'POST /:tracker/imports/:import/run': importsKeepWhatIsThere,
  'POST /:tracker/imports/:import/cancel': importsAreForHeads,
  'POST /:tracker/tickets/:number/comments': (setting) => talkingKeepsTheState(setting, 'say'),
  'PUT /:tracker/tickets/:number/comments/:comment': (setting) => talkingKeepsTheState(setting, 'edit'),
  'DELETE /:tracker/tickets/:number/comments/:comment': (setting) => talkingKeepsTheState(setting, 'remove'),
  'POST /:tracker/answers': (setting) => answersTouchNoTicket(setting),
  'PUT /:tracker/answers/:answer': (setting) => answersTouchNoTicket(setting),
  'DELETE /:tracker/answers/:answer': (setting) => answersTouchNoTicket(setting),
  'POST /:tracker/tickets/:number/comments/:comment/split': (setting) => settingAsideKeepsTheState(setting, 'split'),
  'POST /:tracker/tickets/:number/merge': (setting) => settingAsideKeepsTheState(setting, 'merge'),
  'DELETE /:tracker/tickets/:number/duplicates/:duplicate': (setting) => settingAsideKeepsTheState(setting, 'unmerge'),
  'POST /:tracker/tickets/:number/relocation/preview': (setting) => relocatingFollowsTheTable(setting, 'preview'),
  'POST /:tracker/tickets/:number/relocation': (setting) => relocatingFollowsTheTable(setting, 'relocate'),
  'PUT /:tracker/subtrackers': namingSubtrackersTouchesNoTicket,
  'DELETE /:tracker/tickets/:number': (setting) => settingAsideKeepsTheState(setting, 'delete'),
  'POST /:tracker/deleted/:number/restore': (setting) => settingAsideKeepsTheState(setting, 'restore'),
  'PUT /:tracker/tickets/:number/watch': (setting) => talkingKeepsTheState(setting, 'watch'),
  'DELETE /:tracker/tickets/:number/watch': (setting) => talkingKeepsTheState(setting, 'unwatch'),
  'PUT /:tracker/tickets/:number/watch/events': (setting) => talkingKeepsTheState(setting, 'choose'),
  'PUT /:tracker/tickets/:number/watchers/:person': (setting) => watchingOthersKeepsTheState(setting, 'PUT'),
  'DELETE /:tracker/tickets/:number/watchers/:person': (setting) => watchingOthersKeepsTheState(setting, 'DELETE'),
  'DELETE /:tracker/watches': (setting) => talkingKeepsTheState(setting, 'unwatch all'),
  'PUT /:tracker/preferences': (setting) => talkingKeepsTheState(setting, 'prefer'),
  'POST /:tracker/bulks/preview': previewedBulksChangeNothing,
  'POST /:tracker/bulks': bulksFollowTheTable,
  'POST /:tracker/bulks/:bulk/cancel': cancelledBulksChangeNothing,
  'POST /:tracker/bulks/:bulk/resume': resumedBulksFollowTheTable,
  'POST /:tracker/views': (setting) => viewsChangeNoTicket(setting, 'save'),
  'PUT /:tracker/views/:view': (setting) => viewsChangeNoTicket(setting, 'edit'),
  'DELETE /:tracker/views/:view': (setting) => viewsChangeNoTicket(setting, 'remove'),
  'PUT /:tracker/preferences/view': (setting) => viewsChangeNoTicket(setting, 'prefer'),
  'PUT /:tracker/tickets/:number/place': placingKeepsTheState,
  'POST /:tracker/uploads': uploadingTouchesNoTicket,
  'DELETE /:tracker/uploads/:upload': uploadingTouchesNoTicket,
  'PUT /:tracker/suggestions/:source/:subject': (setting) => talkingKeepsTheState(setting, 'answered'),
  'DELETE /:tracker/suggestions/:source/:subject': (setting) => talkingKeepsTheState(setting, 'unanswered'),
  'POST /:tracker/elements': askingMoreKeepsTheState,
  'PUT /:tracker/elements/:element': askingMoreKeepsTheState,
  'DELETE /:tracker/elements/:element': askingMoreKeepsTheState,
  'PUT /:tracker/form': askingMoreKeepsTheState,
  'POST /:tracker/tickets/:number/raises': (setting) => askingKeepsTheState(setting, 'ask'),
  'DELETE /:tracker/tickets/:number/raises/:raise': (setting) => askingKeepsTheState(setting, 'withdraw'),
  'POST /:tracker/tickets/:number/raises/:raise/grant': (setting) => askingKeepsTheState(setting, 'grant'),
  'POST /:tracker/tickets/:number/raises/:raise/decline': (setting) => askingKeepsTheState(setting, 'decline'),
  'PUT /:tracker/tickets/:number/dependencies/:other': (setting) => dependingKeepsTheState(setting, 'PUT'),
  'DELETE /:tracker/tickets/:number/dependencies/:other': (setting) => dependingKeepsTheState(setting, 'DELETE'),
  'POST /:tracker/visit/tickets': visitorsKeepTheState,
  'POST /:tracker/visit/followed': visitorsKeepTheState,
  'POST /:tracker/visit/answers': visitorsKeepTheState,
  'DELETE /:tracker/tickets/:number/visitor/contact': visitorsKeepTheState,
  'DELETE /:tracker/tickets/:number/visitor/link': visitorsKeepTheState,
  'POST /:tracker/settings/preview': previewingChangesNothing,
  // The last, for it changes what holds; that others obey at once: settings/obeyed.test.ts.
  'PUT /:tracker/settings': configuringMovesNoTicket,
}

/** Those in which the path decides; the others ask nothing of it, and are tried in one. */
const BY_PATH = new Set([
  movesFollowTheTable,
  bulksFollowTheTable,
  seeingOpensForWhoCanWork,
  undoingTakesBackOnesOwnMove,
])

test('every endpoint that writes has a case here', () => {
  const writing = half.routes.flat().filter(({ method }) => method !== 'GET')
  expect(writing.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(Object.keys(CASES).toSorted())
})

describe.each(PRESETS.flatMap((preset) => PATHS.map((path) => ({ preset, path }))))(
  '$preset, $path',
  ({ preset, path }) => {
    let setting: Setting

    beforeAll(async () => {
      // Others for each: together they ask more than one person may in a minute.
      people = await membersByArchetype()
      const enabledStates = preset === 'customized' ? { enabledStates: EXPECTED_ENABLED[preset] } : {}
      const settings = { preset, path, mode: 'strict', ...enabledStates }
      const { id } = await trackers.hosts.activity({ component: 'mod_tracker', courseId, settings })
      setting = { preset, path, tracker: new TestTracker(trackers.hosts, id, courseId) }
    })

    test.each(Object.entries(CASES).filter(([, check]) => path === 'lifecycle' || BY_PATH.has(check)))(
      '%s',
      { timeout: 120_000 },
      async (_, check) => check(setting),
    )
  },
)

async function membersByArchetype(): Promise<ReadonlyMap<Archetype, TestPerson>> {
  const members = ARCHETYPES.map(async (archetype) => {
    const person = await trackers.hosts.person()
    await trackers.hosts.enrol(person, courseId, archetype)
    return [archetype, person] as const
  })
  return new Map(await Promise.all(members))
}

async function movesFollowTheTable({ preset, path, tracker }: Setting): Promise<void> {
  const asked = cells().flatMap((cell) =>
    TICKET_STATES.map((to) => ({ ...cell, to, expected: expectedStatus(preset, path, cell, to) })),
  )
  const first = await makeTickets({ preset, path, tracker }, asked)
  const statuses = await inTurn(asked, async ({ archetype, to }, i) => {
    const { status } = await tracker.move(people.get(archetype)!, { number: first + i, version: 1 }, to)
    return status
  })
  expect(
    differing(
      asked,
      (cell, i) => `${cell.expected} but ${statuses[i]}`,
      (cell, i) => statuses[i] === cell.expected,
    ),
  ).toEqual([])

  const after = await ticketsAfter(tracker, first)
  const wrong = differing(
    asked,
    (_, i) => JSON.stringify(after[i]),
    ({ expected, from, to }, i) => {
      const { state, version, events } = after[i]!
      return expected === 200
        ? state === to && version === 2 && events === 1
        : state === from && version === 1 && events === 0
    },
  )
  expect(wrong).toEqual([])
}

async function ticketsBeginPosted({ preset, tracker }: Setting): Promise<void> {
  for (const archetype of ARCHETYPES) {
    const post = (body: object) =>
      tracker.call<{ ticket?: { state: string } }>(people.get(archetype)!, 'POST /tickets', { body })
    const { status, body } = await post({ description: 'x' })
    const refused = archetype === 'guest' ? 404 : 403
    expect([archetype, status]).toEqual([archetype, REPORT[preset].includes(archetype) ? 201 : refused])
    if (status !== 201) continue
    expect(body.ticket?.state).toBe('POSTED')
    expect((await post({ description: 'x', state: 'OPEN' })).status).toBe(400)
  }
}

async function assigningKeepsTheState(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells()
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype, relation }, i) => {
    const person = people.get(archetype)!
    // Taking it; or giving it back, if one has it.
    const { status } = await tracker.assign(
      person,
      { number: first + i, version: 1 },
      relation === 'assigned' ? null : person,
    )
    return status
  })
  expect(statuses.filter((status) => ![200, 403, 404, 422].includes(status))).toEqual([])
  expect(statuses).toContain(200)
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state }) => state)).toEqual(asked.map(({ from }) => from))
  expect(after.map(({ version, events }) => [version, events])).toEqual(
    statuses.map((status) => (status === 200 ? [2, 1] : [1, 0])),
  )
}

async function hurryKeepsTheState(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells()
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    const request = { body: { dueOn: '2027-01-04' }, headers: { 'if-match': '"1"' } }
    return (await tracker.call(people.get(archetype)!, `PUT /tickets/${first + i}/due`, request)).status
  })
  expect(statuses.filter((status) => ![200, 403, 404].includes(status))).toEqual([])
  expect(statuses).toContain(200)
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state }) => state)).toEqual(asked.map(({ from }) => from))
}

async function editingKeepsTheState(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells()
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype, relation }, i) => {
    const body = relation === 'own' ? { summary: 'Another' } : { resolution: 'It is settled' }
    const headers = { 'if-match': '"1"' }
    return (await tracker.call(people.get(archetype)!, `PATCH /tickets/${first + i}`, { body, headers })).status
  })
  expect(statuses.filter((status) => ![200, 403, 404].includes(status))).toEqual([])
  expect(statuses).toContain(200)
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state }) => state)).toEqual(asked.map(({ from }) => from))
  expect(after.map(({ version, events }) => [version, events])).toEqual(
    statuses.map((status) => (status === 200 ? [2, 1] : [1, 0])),
  )
}

async function seeingOpensForWhoCanWork({ preset, path, tracker }: Setting): Promise<void> {
  const asked = cells().map((cell) => ({ ...cell, to: 'OPEN' as const }))
  const first = await makeTickets({ preset, path, tracker }, asked)
  const answers = await inTurn(asked, ({ archetype }, i) =>
    tracker.call<{ opened: { state: string } | null }>(people.get(archetype)!, `POST /tickets/${first + i}/seen`, {
      body: { version: 1 },
    }),
  )
  const after = await ticketsAfter(tracker, first)
  const opens = ({ archetype, from, relation }: Cell) =>
    from === 'POSTED' &&
    EXPECTED_ENABLED[preset].includes('OPEN') &&
    relation !== 'own' &&
    (DEVELOP[preset].includes(archetype) || (relation === 'assigned' && RESOLVE.includes(archetype)))
  const wrong = differing(
    asked,
    (_, i) => JSON.stringify([answers[i], after[i]]),
    (cell, i) => {
      const { status, body } = answers[i]!
      const { state, version, events } = after[i]!
      const readable = isReadable(preset, cell)
      return readable && opens(cell)
        ? status === 200 && body.opened?.state === 'OPEN' && state === 'OPEN' && version === 2 && events === 1
        : status === (readable ? 200 : 404) && state === cell.from && version === 1 && events === 0
    },
  )
  expect(wrong).toEqual([])
  expect(after.some(({ version }) => version === 2)).toBe(true)
}

async function undoingTakesBackOnesOwnMove({ preset, path, tracker }: Setting): Promise<void> {
  const asked = cells().map((cell) => {
    const to = TICKET_STATES.find((state) => expectedStatus(preset, path, cell, state) === 200)
    return { ...cell, moved: to !== undefined, to: to ?? cell.from }
  })
  const first = await makeTickets({ preset, path, tracker }, asked)
  const undo = async (archetype: Archetype, number: number, version: number) =>
    (
      await tracker.call(people.get(archetype)!, `POST /tickets/${number}/undo`, {
        headers: { 'if-match': `"${version}"` },
      })
    ).status
  const statuses = await inTurn(asked, async ({ archetype, to, moved }, i) => {
    const number = first + i
    if (!moved) return [await undo(archetype, number, 1)]
    await tracker.move(people.get(archetype)!, { number, version: 1 }, to)
    const others = await undo(archetype === 'manager' ? 'editingteacher' : 'manager', number, 2)
    const own = await undo(archetype, number, 2)
    return [others, own, await undo(archetype, number, own === 200 ? 3 : 2)]
  })
  const after = await ticketsAfter(tracker, first)
  const wrong = differing(
    asked,
    (_, i) => JSON.stringify([statuses[i], after[i]]),
    (cell, i) => {
      const { state, version } = after[i]!
      const got = statuses[i]!.join(' ')
      if (!cell.moved) return got === (isReadable(preset, cell) ? '409' : '404') && state === cell.from && version === 1
      // A state that is not enabled is not entered again, by whichever way.
      return EXPECTED_ENABLED[preset].includes(cell.from)
        ? got === '409 200 409' && state === cell.from && version === 3
        : got === '409 409 409' && state === cell.to && version === 2
    },
  )
  expect(wrong).toEqual([])
}

async function importsAreForHeads({ tracker }: Setting): Promise<void> {
  const head = importsBy(tracker, people.get('manager')!)
  const brought = await head.brought('Title\nA\n')
  for (const archetype of ARCHETYPES.filter((one) => !CONFIGURE.includes(one))) {
    const imports = importsBy(tracker, people.get(archetype)!)
    const refused = archetype === 'guest' ? 404 : 403
    const answers = [
      await imports.upload('Title\nA\n'),
      await imports.setUp(brought, {}),
      await imports.check(brought),
      await imports.run(brought),
      await imports.cancel(brought),
    ]
    expect([archetype, ...answers.map(({ status }) => status)]).toEqual([archetype, ...answers.map(() => refused)])
  }
  expect(await head.get(brought)).toEqual(brought)
}

/** What is brought and not attached is on no ticket. */
async function uploadingTouchesNoTicket(setting: Setting): Promise<void> {
  const { tracker } = setting
  const first = await makeTickets(setting, cells().slice(0, 3))
  const before = await ticketsAfter(tracker, first)
  const file = { type: 'application/octet-stream', bytes: Buffer.from('x') }
  for (const archetype of ARCHETYPES.filter((one) => one !== 'guest')) {
    const person = people.get(archetype)!
    const { status, body } = await tracker.call<{ id: string }>(person, 'POST /uploads?name=a.txt', { file })
    const discarded = await tracker.call(person, `DELETE /uploads/${body.id}`)
    expect([archetype, status, discarded.status]).toEqual([archetype, 201, 204])
  }
  expect(await ticketsAfter(tracker, first)).toEqual(before)
}

/** Import alone may put a ticket into any state (domain.md, decide), and its event says so; those that are there it leaves as they are. */
async function importsKeepWhatIsThere(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter(({ archetype }) => archetype === 'manager')
  const first = await makeTickets(setting, asked)
  const before = await ticketsAfter(tracker, first)
  for (const archetype of CONFIGURE) {
    const imports = importsBy(tracker, people.get(archetype)!)
    const plain = TICKET_STATES.filter((state) => state !== 'TRANSFERED')
    const rows = plain.map((state) => `${archetype} ${state},${state}\n`)
    const brought = await imports.brought(`Title,State\n${rows.join('')}`)
    const done = await imports.done('run', await imports.done('check', brought))
    expect(done.progress).toMatchObject({ imported: plain.length, refused: 0 })
  }
  const after = await ticketsAfter(tracker, first)
  expect(after.slice(0, before.length)).toEqual(before)
  const origins = await trackers.hosts.host.db.event.groupBy({
    by: ['origin'],
    where: { activityId: tracker.id, subjectId: { in: await idsFrom(tracker, first + before.length) } },
    _count: true,
  })
  expect(origins.map(({ origin }) => origin)).toEqual(['import'])
}

const idsFrom = async ({ id, hosts }: TestTracker, first: number) =>
  (
    await hosts.host.db.trackerTicket.findMany({
      where: { trackerId: id, number: { gte: first } },
      select: { id: true },
    })
  ).map((row) => row.id)

type Talk =
  | 'say'
  | 'edit'
  | 'remove'
  | 'watch'
  | 'unwatch'
  | 'choose'
  | 'unwatch all'
  | 'prefer'
  | 'answered'
  | 'unanswered'

/** One of each archetype and relation, a state each in turn: whatever is said and by whom, the ticket is as it was. */
async function talkingKeepsTheState(setting: Setting, what: Talk) {
  const { tracker } = setting
  const asked = cells().filter((_, i) => i % 7 === 0)
  const first = await makeTickets(setting, asked)
  const headers = { 'if-match': '"1"' }
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    const [person, ticket] = [people.get(archetype)!, `/tickets/${first + i}`]
    const say = () => tracker.call<{ id: string }>(person, `POST ${ticket}/comments`, { body: { body: 'x' } })
    if (what === 'say') return (await say()).status
    if (what === 'watch') return (await tracker.call(person, `PUT ${ticket}/watch`)).status
    if (what === 'unwatch') return (await tracker.call(person, `DELETE ${ticket}/watch`)).status
    if (what === 'choose')
      return (await tracker.call(person, `PUT ${ticket}/watch/events`, { body: { events: ['RESOLVED'] } })).status
    if (what === 'answered' || what === 'unanswered') {
      const { id } = (await tracker.call<{ id?: string }>(person, `GET ${ticket}`)).body
      const method = what === 'answered' ? 'PUT' : 'DELETE'
      return (await tracker.call(person, `${method} /suggestions/tickets/${id ?? tracker.id}`)).status
    }
    if (what === 'unwatch all') return (await tracker.call(person, 'DELETE /watches')).status
    if (what === 'prefer')
      return (await tracker.call(person, 'PUT /preferences', { body: { watchEvents: ['RESOLVED'] } })).status
    const said = await say()
    if (said.status !== 201) return said.status
    const at = `${ticket}/comments/${said.body.id}`
    return what === 'edit'
      ? (await tracker.call(person, `PUT ${at}`, { body: { body: 'y' }, headers })).status
      : (await tracker.call(person, `DELETE ${at}`, { headers })).status
  })
  const done = what === 'say' ? 201 : 200
  expect(statuses.filter((status) => ![done, 403, 404].includes(status))).toEqual([])
  expect(statuses).toContain(done)
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ from }) => [from, 1, 0]),
  )
}

/** Who configures writes, changes and deletes answers; no ticket is another for it. */
async function answersTouchNoTicket(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter(({ archetype }) => archetype === 'manager')
  const first = await makeTickets(setting, asked)
  for (const archetype of ARCHETYPES) {
    const person = people.get(archetype)!
    const body = { title: archetype, body: 'x' }
    const made = await tracker.call<{ id: string }>(person, 'POST /answers', { body })
    const refused = archetype === 'guest' ? 404 : 403
    expect([archetype, made.status]).toEqual([archetype, CONFIGURE.includes(archetype) ? 201 : refused])
    if (made.status !== 201) continue
    const at = `/answers/${made.body.id}`
    expect((await tracker.call(person, `PUT ${at}`, { body, headers: { 'if-match': '"1"' } })).status).toBe(200)
    expect((await tracker.call(person, `DELETE ${at}`, { headers: { 'if-match': '"2"' } })).status).toBe(200)
  }
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ from }) => [from, 1, 0]),
  )
}

type Aside = 'split' | 'merge' | 'unmerge' | 'delete' | 'restore'

/** Whatever is put aside, had back or made of a comment, no ticket is in another state for it; what is made is POSTED. */
const worksIn = (preset: Preset, archetype: Archetype) =>
  DEVELOP[preset].includes(archetype) || RESOLVE.includes(archetype)

/** Another tracker of the same kind, between which and this one tickets can be moved. */
async function siblingOf({ preset, path, tracker }: Setting): Promise<string> {
  const enabledStates = preset === 'customized' ? { enabledStates: EXPECTED_ENABLED[preset] } : {}
  const settings = { preset, path, mode: 'strict', ...enabledStates }
  const { id } = await trackers.hosts.activity({ component: 'mod_tracker', courseId, settings })
  const named = await nameSubtrackers(tracker, people.get('manager')!, [id])
  expect(named.status).toBe(200)
  return id
}

/** By hand from domain.md: manage, resolve or develop; the state is kept where it is used, else the ticket is posted anew. */
async function relocatingFollowsTheTable(setting: Setting, what: 'preview' | 'relocate'): Promise<void> {
  const { preset, tracker } = setting
  const { db } = trackers.hosts.host
  const to = { id: await siblingOf(setting) }
  const asked = cells()
    .filter((_, i) => i % 4 === 0)
    .map((cell) => ({ ...cell, to: cell.from }))
  const expected = asked.map(({ archetype, relation, from }) => {
    if (archetype === 'guest') return 404
    if (!worksIn(preset, archetype)) return 403
    if (relation === 'neither' && !READ_OTHERS[preset].includes(archetype)) return 404
    return from === 'TRANSFERED' ? 409 : 200
  })
  const first = await makeTickets(setting, asked)
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    const ticket = { number: first + i, version: 1 }
    const send = what === 'preview' ? preview : relocate
    return (await send(tracker, people.get(archetype)!, ticket, to)).status
  })
  expect(
    differing(
      asked,
      (_, i) => `${expected[i]} but ${statuses[i]}`,
      (_, i) => statuses[i] === expected[i],
    ),
  ).toEqual([])
  const enabled: readonly TicketState[] = ['POSTED', ...EXPECTED_ENABLED[preset]]
  const after = await Promise.all(
    asked.map(async ({ from }, i) => {
      const number = first + i
      const stayed = await db.trackerTicket.findUnique({
        where: { trackerId_number: { trackerId: tracker.id, number } },
      })
      if (stayed !== null) return { gone: false, state: stayed.state, right: stayed.state === from }
      const forward = await db.trackerForward.findUniqueOrThrow({
        where: { trackerId_number: { trackerId: tracker.id, number } },
        include: { ticket: true },
      })
      const { state } = forward.ticket
      return { gone: true, state, right: state === (enabled.includes(from) ? from : 'POSTED') }
    }),
  )
  const wrong = differing(
    asked,
    (_, i) => JSON.stringify(after[i]),
    (_, i) => after[i]!.right && after[i]!.gone === (what === 'relocate' && expected[i] === 200),
  )
  expect(wrong).toEqual([])
}

async function namingSubtrackersTouchesNoTicket(setting: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter((_, i) => i % 9 === 0)
  const first = await makeTickets(setting, asked)
  for (const archetype of ARCHETYPES) {
    const { version } = await trackers.hosts.host.db.tracker.findUniqueOrThrow({ where: { id: tracker.id } })
    const { status } = await nameSubtrackers(tracker, people.get(archetype)!, [], version)
    const refused = archetype === 'guest' ? 404 : 403
    expect([archetype, status]).toEqual([archetype, CONFIGURE.includes(archetype) ? 200 : refused])
  }
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state }) => state)).toEqual(asked.map(({ from }) => from))
}

async function settingAsideKeepsTheState(setting: Setting, what: Aside): Promise<void> {
  const { tracker } = setting
  const [manager, headers] = [people.get('manager')!, { 'if-match': '"1"' }]
  const asked = cells().filter((_, i) => i % 7 === 0)
  const target = (await tracker.report(manager)).number
  const first = await makeTickets(setting, asked)
  const merge = (person: TestPerson, ticket: string) =>
    tracker.call(person, `POST ${ticket}/merge`, { body: { into: target, reveal: true }, headers })
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    const [person, ticket] = [people.get(archetype)!, `/tickets/${first + i}`]
    if (what === 'delete') return (await tracker.call(person, `DELETE ${ticket}`, { headers })).status
    if (what === 'merge') return (await merge(person, ticket)).status
    if (what === 'restore') {
      await tracker.call(manager, `DELETE ${ticket}`, { headers })
      return (await tracker.call(person, `POST /deleted/${first + i}/restore`)).status
    }
    if (what === 'unmerge') {
      await merge(manager, ticket)
      return (await tracker.call(person, `DELETE /tickets/${target}/duplicates/${first + i}`)).status
    }
    const { body } = await tracker.call<{ id: string }>(manager, `POST ${ticket}/comments`, { body: { body: 'x' } })
    const at = `POST ${ticket}/comments/${body.id}/split`
    return (await tracker.call(person, at, { body: { summary: 'x' }, headers })).status
  })
  const done = what === 'split' ? 201 : 200
  expect(statuses.filter((status) => ![done, 403, 404].includes(status))).toEqual([])
  expect(statuses).toContain(done)
  const after = await ticketsAfter(tracker, first)
  expect(after.slice(0, asked.length).map(({ state }) => state)).toEqual(asked.map(({ from }) => from))
  expect(after.slice(asked.length).every(({ state }) => state === 'POSTED')).toBe(true)
}

/** Who may manage watches makes the teacher a watcher, or no longer one; of that alone the log tells. */
async function watchingOthersKeepsTheState(setting: Setting, method: 'PUT' | 'DELETE'): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter(({ archetype }, i) => archetype !== 'teacher' && i % 7 === 0)
  const first = await makeTickets(setting, asked)
  const watcher = people.get('teacher')!
  if (method === 'DELETE') {
    const watches = (await idsFrom(tracker, first)).map((ticketId) => ({
      trackerId: tracker.id,
      ticketId,
      userId: watcher.id,
      events: 2047,
      createdAt: minute(0),
    }))
    await trackers.hosts.host.db.trackerWatch.createMany({ data: watches })
  }
  const body = method === 'PUT' ? { body: { reveal: true } } : {}
  const statuses = await inTurn(
    asked,
    async ({ archetype }, i) =>
      (await tracker.call(people.get(archetype)!, `${method} /tickets/${first + i}/watchers/${watcher.id}`, body))
        .status,
  )
  expect(statuses).toEqual(
    asked.map(({ archetype }) => (CONFIGURE.includes(archetype) ? 200 : archetype === 'guest' ? 404 : 403)),
  )
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ archetype, from }) => [from, 1, CONFIGURE.includes(archetype) ? 1 : 0]),
  )
}

/** What the single move does: of each archetype's tickets, from every state, to every state. */
async function bulksFollowTheTable(setting: Setting): Promise<void> {
  await movingAtOnce(setting, async (bulks, asked) => void (await bulks.start(asked)))
}

async function resumedBulksFollowTheTable(setting: Setting): Promise<void> {
  await movingAtOnce(setting, async (bulks, asked) => {
    const { status, body } = await bulks.start(asked)
    if (status !== 201) return
    await bulks.cancel(body)
    await bulks.resume(body)
  })
}

async function movingAtOnce(
  setting: Setting,
  begin: (bulks: ReturnType<typeof bulksBy>, asked: object) => Promise<void>,
): Promise<void> {
  const { preset, path, tracker } = setting
  const asked = cells().flatMap((cell) =>
    TICKET_STATES.map((to) => ({ ...cell, to, expected: expectedStatus(preset, path, cell, to) })),
  )
  const first = await makeTickets(setting, asked)
  for (const archetype of ARCHETYPES) {
    const bulks = bulksBy(tracker, people.get(archetype)!)
    for (const to of TICKET_STATES) {
      const numbers = asked.flatMap((cell, i) => (cell.archetype === archetype && cell.to === to ? [first + i] : []))
      await begin(bulks, { action: { kind: 'move', to }, numbers })
    }
  }
  await trackers.hosts.runJobs()
  const after = await ticketsAfter(tracker, first)
  const wrong = differing(
    asked,
    (_, i) => JSON.stringify(after[i]),
    ({ expected, from, to }, i) => {
      const { state, version, events } = after[i]!
      return expected === 200 && from !== to
        ? state === to && version === 2 && events === 1
        : state === from && version === 1 && events === 0
    },
  )
  expect(wrong).toEqual([])
}

async function previewedBulksChangeNothing(setting: Setting): Promise<void> {
  await bulksChangeNothing(setting, async (bulks, asked) => (await bulks.preview(asked)).status)
}

async function cancelledBulksChangeNothing(setting: Setting): Promise<void> {
  await bulksChangeNothing(setting, async (bulks, asked) => {
    const { status, body } = await bulks.start(asked)
    return status === 201 ? (await bulks.cancel(body)).status : status
  })
}

async function bulksChangeNothing(
  setting: Setting,
  act: (bulks: ReturnType<typeof bulksBy>, asked: object) => Promise<number>,
): Promise<void> {
  const asked = cells()
  const first = await makeTickets(setting, asked)
  const numbers = asked.map((_, i) => first + i)
  for (const archetype of ARCHETYPES) {
    for (const to of TICKET_STATES) {
      const bulks = bulksBy(setting.tracker, people.get(archetype)!)
      const status = await act(bulks, { action: { kind: 'move', to }, numbers })
      expect([archetype, status]).toEqual([archetype, archetype === 'guest' ? 404 : 200])
    }
  }
  await trackers.hosts.runJobs()
  const after = await ticketsAfter(setting.tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ from }) => [from, 1, 0]),
  )
}

/** Whatever is done with ways to look at tickets, every ticket is as it was; sharing one is for who manages. */
async function viewsChangeNoTicket(setting: Setting, what: 'save' | 'edit' | 'remove' | 'prefer'): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter((_, i) => i % 7 === 0)
  const first = await makeTickets(setting, asked)
  const statuses = new Set<number>()
  for (const archetype of ARCHETYPES) {
    const person = people.get(archetype)!
    const save = (shared: boolean) =>
      tracker.call<{ id: string }>(person, 'POST /views', { body: { name: 'x', query: 'state:RESOLVED', shared } })
    expect([archetype, (await save(true)).status]).toEqual([
      archetype,
      CONFIGURE.includes(archetype) ? 201 : archetype === 'guest' ? 404 : 403,
    ])
    const saved = await save(false)
    if (saved.status !== 201 || what === 'save') {
      statuses.add(saved.status)
      continue
    }
    const headers = { 'if-match': '"1"' }
    const at = `/views/${saved.body.id}`
    const asks = {
      edit: () => tracker.call(person, `PUT ${at}`, { body: { name: 'y', query: 'is:closed' }, headers }),
      remove: () => tracker.call(person, `DELETE ${at}`, { headers }),
      prefer: () => tracker.call(person, 'PUT /preferences/view', { body: { view: saved.body.id } }),
    }
    statuses.add((await asks[what]()).status)
  }
  expect([...statuses].toSorted()).toEqual([{ save: 201, edit: 200, remove: 204, prefer: 200 }[what], 404])
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ from }) => [from, 1, 0]),
  )
}

/** Whoever works there says what a ticket waits for; it and the other stay as they are. */
async function dependingKeepsTheState({ preset, ...setting }: Setting, method: 'PUT' | 'DELETE'): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter((_, i) => i % 7 === 0)
  const first = await makeTickets({ preset, ...setting }, asked)
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    // One that the same person may read.
    const other = first + asked.findIndex((cell, j) => j !== i && cell.archetype === archetype)
    return (await tracker.call(people.get(archetype)!, `${method} /tickets/${first + i}/dependencies/${other}`)).status
  })
  const works = (archetype: Archetype) => DEVELOP[preset].includes(archetype) || RESOLVE.includes(archetype)
  for (const archetype of ARCHETYPES) {
    const seen = new Set(statuses.filter((_, i) => asked[i]!.archetype === archetype))
    if (archetype === 'guest') expect([...seen]).toEqual([404])
    else if (!works(archetype)) expect([archetype, ...seen]).toEqual([archetype, 403])
    else if (method === 'PUT') expect(seen).toContain(200)
    else expect([archetype, ...seen]).toEqual([archetype, 404])
  }
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version }) => [state, version])).toEqual(asked.map(({ from }) => [from, 1]))
}

type Asking = 'ask' | 'withdraw' | 'grant' | 'decline'

/** Whoever reads an open ticket asks; who manages priority answers. It stays in its state. */
async function askingKeepsTheState({ preset, ...setting }: Setting, what: Asking): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter((_, i) => i % 7 === 0)
  const first = await makeTickets({ preset, ...setting }, asked)
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    const [person, at] = [people.get(archetype)!, `/tickets/${first + i}/raises`]
    const made = await tracker.call<{ id?: string }>(person, `POST ${at}`, { body: { reason: 'x' } })
    if (what === 'ask' || made.body.id === undefined) return made.status
    if (what === 'withdraw') return (await tracker.call(person, `DELETE ${at}/${made.body.id}`)).status
    const body = what === 'grant' ? { place: { to: 'top' } } : { answer: 'y' }
    return (await tracker.call(person, `POST ${at}/${made.body.id}/${what}`, { body })).status
  })
  const wrong = asked.flatMap(({ archetype, from }, i) => {
    const status = statuses[i]!
    if (status === 404) return []
    const able = what === 'ask' || what === 'withdraw' || MANAGE_PRIORITY[preset].includes(archetype)
    const expected = isClosed(preset, from) ? 409 : what === 'ask' ? 201 : able ? 200 : 403
    return status === expected ? [] : [[archetype, from, status, expected]]
  })
  expect(wrong).toEqual([])
  expect(statuses).toContain(what === 'ask' ? 201 : 200)
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version }) => [state, version])).toEqual(asked.map(({ from }) => [from, 1]))
}

/** The place in the stack alone changes, of what is open. */
async function placingKeepsTheState({ preset, ...setting }: Setting): Promise<void> {
  const { tracker } = setting
  const asked = cells().filter((_, i) => i % 7 === 0)
  const first = await makeTickets({ preset, ...setting }, asked)
  const statuses = await inTurn(asked, async ({ archetype }, i) => {
    const body = { to: i % 2 === 0 ? 'top' : 'bottom' }
    return (await tracker.call(people.get(archetype)!, `PUT /tickets/${first + i}/place`, { body })).status
  })
  expect(statuses).toEqual(
    asked.map(({ archetype, from }) => {
      if (!MANAGE_PRIORITY[preset].includes(archetype)) return archetype === 'guest' ? 404 : 403
      return isClosed(preset, from) ? 409 : 200
    }),
  )
  const after = await ticketsAfter(tracker, first)
  expect(after.map(({ state, version }) => [state, version])).toEqual(asked.map(({ from }) => [from, 1]))
}

/** What somebody without an account does, and what is done about them: their ticket begins posted, and stays as it is. */
async function visitorsKeepTheState({ tracker }: Setting): Promise<void> {
  await openToVisitors(tracker)
  const visitor = visitorAt(tracker, trackers.hosts.anybody())
  expect((await visitor.report({ state: 'OPEN' })).status).toBe(400)
  const { body: receipt } = await visitor.report()
  const number = receipt.key.split('-')[1]
  const manager = people.get('manager')!
  const version = async () =>
    (await tracker.call<{ state: string; version: number }>(manager, `GET /tickets/${number}`)).body
  const before = await version()
  expect(before).toMatchObject({ state: 'POSTED', version: 1 })
  expect((await visitor.answer(receipt.secret, 'And more')).status).toBe(201)
  expect((await visitor.follow(receipt.secret)).status).toBe(200)
  for (const what of ['contact', 'link'])
    expect((await tracker.call(manager, `DELETE /tickets/${number}/visitor/${what}`)).status).toBe(204)
  expect(await version()).toMatchObject({ state: 'POSTED', version: 1 })
}

async function previewingChangesNothing(setting: Setting): Promise<void> {
  await configuring(setting, async (person, { settings }) => {
    const body = { ...settings, enabledStates: ['RESOLVED'] }
    return (await setting.tracker.call(person, 'POST /settings/preview', { body })).status
  })
}

/** A whole turn of a custom field: made, asked, changed, asked no longer, taken away. */
async function askingMoreKeepsTheState(setting: Setting): Promise<void> {
  await configuring(setting, async (person) => {
    const forms = formsBy(setting.tracker, person)
    const made = await forms.create({ code: `x${Math.random().toString(36).slice(2, 10)}`, type: 'text' })
    if (made.status !== 201) return made.status
    const asked = await forms.change([forms.row(made.body.id, { code: 'x', type: 'text', default: 'y' })])
    const body = { label: 'Other', settings: {}, options: [], shared: false, archived: false }
    const at = `/elements/${made.body.id}`
    const edited = await setting.tracker.call(person, `PUT ${at}`, { body, headers: { 'if-match': '"1"' } })
    const emptied = await forms.change([])
    const removed = await setting.tracker.call(person, `DELETE ${at}`)
    expect([asked.status, edited.status, emptied.status]).toEqual([200, 200, 200])
    return removed.status === 204 ? 200 : removed.status
  })
}

async function configuringMovesNoTicket(setting: Setting): Promise<void> {
  const { tracker } = setting
  await configuring(setting, async (person, { settings, version }) => {
    const body = { ...settings, enabledStates: ['RESOLVED'] }
    const headers = { 'if-match': `"${version}"` }
    return (await tracker.call(person, 'PUT /settings', { body, headers })).status
  })
  const { workflowVersion } = await trackers.hosts.host.db.tracker.findUniqueOrThrow({ where: { id: tracker.id } })
  // The other one who may changed nothing more.
  expect(workflowVersion).toBe(2)
}

interface Configuration {
  readonly settings: object
  readonly version: number
}

/** Who may configure does, the others are refused, and tickets of every state stay in it. */
async function configuring(
  setting: Setting,
  act: (person: TestPerson, now: Configuration) => Promise<number>,
): Promise<void> {
  const asked = cells().filter(({ archetype }) => archetype === 'manager')
  const first = await makeTickets(setting, asked)
  for (const archetype of ARCHETYPES) {
    const now = await setting.tracker.call<Configuration>(people.get('manager')!, 'GET /settings')
    const status = await act(people.get(archetype)!, now.body)
    const refused = archetype === 'guest' ? 404 : 403
    expect([archetype, status]).toEqual([archetype, CONFIGURE.includes(archetype) ? 200 : refused])
  }
  const after = await ticketsAfter(setting.tracker, first)
  expect(after.map(({ state, version, events }) => [state, version, events])).toEqual(
    asked.map(({ from }) => [from, 1, 0]),
  )
}

function cells(): Cell[] {
  return ARCHETYPES.flatMap((archetype) =>
    TICKET_STATES.flatMap((from) => RELATIONS.map((relation) => ({ archetype, from, relation }))),
  )
}

function expectedStatus(
  preset: Preset,
  path: Path,
  { archetype, from, relation }: Cell,
  to: TicketState,
): 200 | 404 | 409 {
  if (!isReadable(preset, { archetype, relation })) return 404
  return rowFor({ preset, path, archetype, from })?.[relation].includes(to) === true ? 200 : 409
}

function isReadable(preset: Preset, { archetype, relation }: Pick<Cell, 'archetype' | 'relation'>): boolean {
  return archetype !== 'guest' && (relation !== 'neither' || READ_OTHERS[preset].includes(archetype))
}

const TABLE = new Map(EXPECTED_SETTABLE.map((row) => [keyOf(row), row]))

/** The table has no row for TRANSFERED: no plain move leaves it. */
function rowFor(at: Parameters<typeof keyOf>[0]): ExpectedSettable | undefined {
  const row = TABLE.get(keyOf(at))
  if (row === undefined && at.from !== 'TRANSFERED') throw new Error(`the table has no row ${keyOf(at)}`)
  return row
}

function keyOf({
  preset,
  path,
  archetype,
  from,
}: Pick<ExpectedSettable, 'preset' | 'path' | 'archetype' | 'from'>): string {
  return [preset, path, archetype, from].join(' ')
}

/** One ticket for each cell, straight in the table; their numbers follow one another from the answer. */
async function makeTickets({ preset, tracker }: Setting, wanted: readonly Cell[]): Promise<number> {
  const { nextNumber } = await trackers.hosts.host.db.tracker.findUniqueOrThrow({ where: { id: tracker.id } })
  const rows = wanted.map(({ archetype, from, relation }, i) => ({
    state: from,
    closed: isClosed(preset, from),
    reporterId: relation === 'own' ? people.get(archetype)!.id : somebodyElse.id,
    assigneeId: relation === 'assigned' ? people.get(archetype)!.id : null,
    at: minute(i),
  }))
  await fill(tracker, rows, nextNumber)
  return nextNumber
}

async function ticketsAfter(tracker: TestTracker, first: number) {
  const { db } = trackers.hosts.host
  const rows = await db.trackerTicket.findMany({
    where: { trackerId: tracker.id, number: { gte: first } },
    orderBy: { number: 'asc' },
  })
  const counted = await db.event.groupBy({ by: ['subjectId'], where: { activityId: tracker.id }, _count: true })
  const events = new Map(counted.map(({ subjectId, _count }) => [subjectId, _count]))
  return rows.map(({ id, state, version }) => ({ state, version, events: events.get(id) ?? 0 }))
}

/** Answers in the order of the questions, some of which are under way at the same time. */
async function inTurn<Q, A>(questions: readonly Q[], ask: (question: Q, index: number) => Promise<A>): Promise<A[]> {
  const answers: A[] = []
  const waiting = questions.entries()
  const worker = async () => {
    for (const [index, question] of waiting) answers[index] = await ask(question, index)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return answers
}

/** What to read when it fails: each cell that went wrong, in words. */
function differing<C extends Cell & { to: TicketState }>(
  asked: readonly C[],
  what: (cell: C, i: number) => string,
  isRight: (cell: C, i: number) => boolean,
): string[] {
  return asked.flatMap((cell, i) =>
    isRight(cell, i)
      ? []
      : [`${cell.archetype}, ${cell.relation}: ${cell.from} → ${cell.to}: expected ${what(cell, i)}`],
  )
}
