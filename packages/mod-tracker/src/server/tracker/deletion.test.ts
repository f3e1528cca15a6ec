import { expect, test } from 'vitest'
import { useTrackers } from '../testing/trackers.ts'

const trackers = useTrackers()

test('a tracker that is deleted takes its tickets and all that hangs on them along, and leaves the other whole', async () => {
  const [gone, kept] = [await trackers.tracker(), await trackers.tracker()]
  for (const tracker of [gone, kept]) {
    const [agent, reporter] = [await tracker.person('editingteacher'), await tracker.person('student')]
    const ticket = await tracker.report(reporter)
    await tracker.call(agent, `POST /tickets/${ticket.number}/comments`, { body: { text: 'Seen', internal: false } })
    await tracker.call(agent, `GET /tickets/${ticket.number}`)
    await tracker.move(agent, ticket, 'OPEN')
  }
  const boss = await trackers.hosts.admin()
  const answer = await boss.call(`DELETE /api/v1/activities/${gone.id}`, { headers: { 'if-match': '"1"' } })
  expect(answer.status).toBe(204)
  expect((await gone.call(boss, 'GET /tickets')).status).toBe(404)
  expect((await kept.call<{ items: unknown[] }>(boss, 'GET /tickets')).body.items).toHaveLength(1)

  const { db } = trackers.hosts.host
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name LIKE 'tracker\_%' AND column_name = 'tracker_id'`
  expect(tables.length).toBeGreaterThan(5)
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(*) FROM ${name} WHERE tracker_id = $1::uuid`,
      gone.id,
    )
    expect([name, Number(row!.count)]).toEqual([name, 0])
  }
})
