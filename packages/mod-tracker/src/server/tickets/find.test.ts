import { beforeAll, expect, test } from 'vitest'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'

const trackers = useTrackers()
let tracker: TestTracker
beforeAll(async () => {
  tracker = await trackers.tracker({ preset: 'ticketting', prefix: 'SI' })
})

const find = (who: Parameters<TestTracker['call']>[0], key: string) =>
  tracker.call<Record<string, unknown>>(who, `GET /keys/${encodeURIComponent(key)}`)

test('parity 20: a ticket is found by its number, as people say and write it; another’s is as if it were not there', async () => {
  const author = await tracker.person('student')
  const snoop = await tracker.person('student')
  await tracker.report(author, 'First')
  const { id, number, key } = await tracker.report(author, 'Second')
  const found = { id, number, key, summary: 'Second', state: 'POSTED', closed: false }
  for (const said of ['2', ' 2 ', '#2', 'SI-2', 'si-02']) {
    expect(await find(author, said)).toMatchObject({ status: 200, body: found })
  }
  const absent = await find(author, '3')
  const nothing = { status: 404, code: absent.body['code'] }
  for (const [who, said] of [
    [author, 'IT-2'],
    [author, 'second'],
    [author, '2 1'],
    [author, ' '],
    [author, '99999999999'],
    [snoop, '2'],
    [snoop, 'SI-2'],
  ] as const) {
    const { status, body } = await find(who, said)
    expect({ status, code: body['code'] }, said).toEqual(nothing)
    expect({ ...body, requestId: '' }).toEqual({ ...absent.body, requestId: '' })
  }
})
