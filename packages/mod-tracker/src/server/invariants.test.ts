import type { Tx } from '@guichet/plugin-kit/host'
import { beforeAll, expect, test } from 'vitest'
import { invariants } from './invariants.ts'
import { useTrackers, type TestTracker, type TicketBody } from './testing/trackers.ts'

const trackers = useTrackers()
let tracker: TestTracker
let ticket: TicketBody
let name: string

/** A ticket with a life: reported, taken, worked on; and one that is closed. */
beforeAll(async () => {
  tracker = await trackers.tracker({ preset: 'bugtracker', mode: 'strict', path: 'lifecycle' })
  const ines = await tracker.person('student')
  const karim = await tracker.person('teacher')
  ticket = await tracker.report(ines)
  name = ticket.key
  const taken = await tracker.assign(karim, ticket, karim)
  const opened = await tracker.move(karim, taken.body, 'OPEN')
  ticket = (await tracker.move(karim, opened.body, 'RESOLVING')).body
  const other = await tracker.report(ines, 'Another')
  await tracker.move(karim, (await tracker.assign(karim, other, karim)).body, 'ABANDONNED')
})

class Undo extends Error {}

/** What the invariants say of the database with something done to it, which is undone. */
async function diagnosed(damage: readonly string[]): Promise<string[]> {
  const said: string[] = []
  const work = async (tx: Tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    for (const constraint of ['closed_at_check', 'rank_check'])
      await tx.$executeRawUnsafe(`ALTER TABLE tracker_ticket DROP CONSTRAINT tracker_ticket_${constraint}`)
    await tx.$executeRaw`DROP INDEX tracker_ticket_tracker_id_rank_key`
    for (const statement of damage) await tx.$executeRawUnsafe(statement)
    for (const { id, check } of invariants) for (const detail of await check(tx)) said.push(`${id} ${detail}`)
    throw new Undo()
  }
  await trackers.hosts.host.db.$transaction(work).catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error
  })
  return said
}

const mine = () => `tracker_id = '${tracker.id}' AND id = '${ticket.id}'`
const event = (version: number) => `subject_id = '${ticket.id}' AND subject_version = ${version}`
const set = (what: string) => `UPDATE tracker_ticket SET ${what} WHERE ${mine()}`
const rewrite = (version: number, what: string) => `UPDATE core_event SET ${what} WHERE ${event(version)}`

test('trackers that were only used are sound', async () => {
  expect(ticket).toMatchObject({ state: 'RESOLVING', version: 4 })
  expect(await diagnosed([])).toEqual([])
})

test.each<[string, () => string[], string | RegExp]>([
  [
    'a state that nobody moved it to',
    () => [set(`state = 'WAITING'`)],
    /^I3 .*: WAITING with .*, but its history ends in RESOLVING with/,
  ],
  [
    'an assignee whom nobody chose',
    () => [set('assignee_id = NULL')],
    /^I3 .*: RESOLVING with nobody, but its history ends/,
  ],
  [
    'a move from elsewhere',
    () => [rewrite(4, `changes = '{"state": ["WAITING", "RESOLVING"]}'`)],
    /^I3 .*, version 4: from WAITING, but it was OPEN/,
  ],
  [
    'a move that is gone',
    () => [`DELETE FROM core_event WHERE ${event(3)}`],
    /^I3 .*, version 4: from OPEN, but it was POSTED/,
  ],
  [
    'another’s assignment',
    () => [
      rewrite(2, `changes = jsonb_build_object('assignee', jsonb_build_array('somebody', changes->'assignee'->>1))`),
    ],
    /^I3 .*, version 2: from somebody, but it was nothing/,
  ],
  [
    'a move that the workflow does not have',
    () => [
      rewrite(3, `changes = '{"state": ["POSTED", "VALIDATED"]}'`),
      rewrite(4, `changes = '{"state": ["VALIDATED", "RESOLVING"]}'`),
    ],
    /^I3 .*, version 3: POSTED → VALIDATED by .*: no-such-move$/m,
  ],
  [
    'a move by a role that may not',
    () => [rewrite(4, `granted_by = '{reporter}'`)],
    /^I3 .*: OPEN → RESOLVING by reporter: (role-not-granted|not-own)$/m,
  ],
  [
    'a move by nobody’s right',
    () => [rewrite(4, `granted_by = '{}'`)],
    /^I3 .*: OPEN → RESOLVING by nobody: role-not-granted$/m,
  ],
  [
    'one that claims more roles than grant it',
    () => [rewrite(4, `granted_by = granted_by || '{reporter}'`)],
    /^I3 .*: reporter does not grant it$/m,
  ],
  [
    'a move into a state that is off',
    () => [
      `UPDATE tracker_workflow SET enabled_states = array_remove(enabled_states, 'RESOLVING') WHERE tracker_id = '${tracker.id}'`,
    ],
    /^I3 .*: OPEN → RESOLVING by .*: state-disabled/m,
  ],
  ['a move under no workflow', () => [rewrite(4, 'workflow_version = NULL')], /^I3 event .* under workflow none$/m],
  [
    'a ticket that began otherwise',
    () => [rewrite(1, `changes = '{"state": [null, "OPEN"]}'`)],
    /^I3 event .*created\): \[null, "OPEN"\]/m,
  ],
  ['a change without its event', () => [set('version = 9')], /^I4 tracker_ticket .*: version 9, last event 4$/],
  [
    'a tracker’s likewise',
    () => [`UPDATE tracker SET version = 9 WHERE id = '${tracker.id}'`],
    /^I4 tracker .*: version 9, last event 1$/,
  ],
  [
    'a counter behind its numbers',
    () => [`UPDATE tracker SET next_number = 2 WHERE id = '${tracker.id}'`],
    /^I8 tracker .*: next is 2, and there is 2$/,
  ],
  [
    'closed, though open',
    () => [set('closed = TRUE, rank = NULL, closed_at = now()')],
    /^I8 .*: RESOLVING, and closed$/m,
  ],
  [
    'a place in the stack although closed',
    () => [`UPDATE tracker_ticket SET rank = 'a5' WHERE tracker_id = '${tracker.id}' AND closed`],
    /^I8 .*: closed, rank a5, closed at/,
  ],
  ['no place although open', () => [set('rank = NULL')], /^I8 .*: open, rank none, closed at never$/],
  [
    'an open ticket that was closed at some time',
    () => [set('closed_at = now()')],
    /^I8 .*: open, rank .*, closed at 2/,
  ],
  [
    'a top below the ticket on top',
    () => [`UPDATE tracker SET top_rank = 'z' || repeat('0', 26) WHERE id = '${tracker.id}'`],
    /^I8 tracker .* above z0/,
  ],
  [
    'two tickets in one place',
    () => [
      `UPDATE tracker_ticket SET rank = 'a0', closed = FALSE, closed_at = NULL WHERE tracker_id = '${tracker.id}'`,
    ],
    /^I8 tracker .*: rank a0, 2 times$/m,
  ],
  [
    'an activity without a tracker',
    () => [`DELETE FROM tracker WHERE id = '${tracker.id}'`],
    /^I10 activity .*: it has no tracker$/m,
  ],
  [
    'a tracker without an activity',
    () => [`DELETE FROM core_activity WHERE id = '${tracker.id}'`],
    /^I10 activity .*: its tracker is there without it$/m,
  ],
  [
    'a workflow that is gone',
    () => [`DELETE FROM tracker_workflow WHERE tracker_id = '${tracker.id}'`],
    /^I10 activity .*: its workflow 1 is not there$/m,
  ],
  [
    'an event of another tracker’s ticket',
    () => [rewrite(2, `activity_id = gen_random_uuid()`)],
    /^I10 event .*there is no such ticket$/m,
  ],
  [
    'a watch that was given of another tracker’s ticket',
    () => [rewrite(2, `type = 'tracker.watch.added', activity_id = gen_random_uuid()`)],
    /^I10 event .*tracker\.watch\.added.*there is no such ticket$/m,
  ],
  [
    'an event under a workflow that never was',
    () => [rewrite(4, 'workflow_version = 5')],
    /^I10 event .*no workflow 5$/m,
  ],
])('it is found: %s', async (_, damage, words) => {
  const said = (await diagnosed(damage())).join('\n')
  expect(said).toMatch(words)
  expect(name).toMatch(/^[A-Z]+-1$/)
})

test('a move as the log records it for others: opened by a look, undone, imported', async () => {
  expect(await diagnosed([rewrite(3, `cause = 'viewed', granted_by = '{developer}'`)])).toEqual([])
  expect(await diagnosed([rewrite(3, `cause = 'viewed', granted_by = '{reporter}'`)])).toEqual([
    expect.stringMatching(/role-not-granted/),
  ])
  const back = `changes = '{"state": ["OPEN", "POSTED"]}', cause = 'undone', granted_by = '{}'`
  expect(await diagnosed([rewrite(4, back), set(`state = 'POSTED'`)])).toEqual([])
  expect(await diagnosed([rewrite(4, `cause = 'undone', granted_by = '{}'`)])).toEqual([
    expect.stringMatching(/it undoes nothing$/),
  ])
  const arrived = [
    rewrite(1, `changes = '{"state": [null, "VALIDATED"]}', origin = 'import'`),
    rewrite(3, `changes = '{"state": ["VALIDATED", "OPEN"]}', origin = 'import'`),
  ]
  expect(await diagnosed(arrived)).toEqual([])
})
