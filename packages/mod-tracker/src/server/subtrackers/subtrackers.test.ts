import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { beside, nameSubtrackers, type SubtrackersBody } from '../relocations/testing.ts'
import { useTrackers, type TestTracker } from '../testing/trackers.ts'

const trackers = useTrackers()
let [top, middle, low]: TestTracker[] = []
let head: TestPerson

beforeEach(async () => {
  top = await trackers.tracker()
  middle = await beside(trackers, top, {}, 'Middle')
  low = await beside(trackers, top, {}, 'Low')
  head = await top.person('editingteacher')
})

const get = async (of: TestTracker, who = head) => (await of.call<SubtrackersBody>(who, 'GET /subtrackers')).body

describe('parity 35: a tracker’s subtrackers', () => {
  test('are named by who configures it, among those that they see', async () => {
    expect((await get(top!)).candidates.map(({ name }) => name).toSorted()).toEqual(['Low', 'Middle'])
    const { status, body } = await nameSubtrackers(top!, head, [middle!.id, low!.id])
    expect([status, body.items.map(({ name }) => name)]).toEqual([200, ['Low', 'Middle']])
    expect((await nameSubtrackers(top!, head, [low!.id])).body.items.map(({ name }) => name)).toEqual(['Low'])
    expect(await top!.events(top!.id)).toHaveLength(3)
  })

  test('are no circle, directly or by others', async () => {
    expect((await nameSubtrackers(top!, head, [top!.id])).status).toBe(409)
    await nameSubtrackers(top!, head, [middle!.id])
    await nameSubtrackers(middle!, head, [low!.id])
    const refused = await nameSubtrackers(low!, head, [top!.id])
    expect([refused.status, refused.body.code]).toEqual([409, 'tracker.subtrackers.circle'])
    expect((await get(low!)).items).toEqual([])
  })

  test('of two that would close a circle together, one is refused', async () => {
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all([
        nameSubtrackers(top!, head, [middle!.id]),
        nameSubtrackers(middle!, head, [top!.id]),
      ])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
      await nameSubtrackers(top!, head, [])
      await nameSubtrackers(middle!, head, [])
    }
  })

  test('that one does not see do not exist, are not told of, and stay', async () => {
    const far = await trackers.tracker()
    const both = await top!.person('editingteacher')
    await trackers.hosts.enrol(both, far.courseId, 'editingteacher')
    await nameSubtrackers(top!, both, [far.id, low!.id])
    expect((await get(top!)).items.map(({ name }) => name)).toEqual(['Low'])
    const absent = trackers.hosts.host.newId()
    for (const id of [far.id, absent]) {
      const { status, body } = await nameSubtrackers(top!, head, [id])
      expect([status, body.code]).toEqual([422, 'tracker.subtrackers.unknown'])
    }
    await nameSubtrackers(top!, head, [middle!.id])
    expect((await get(top!, both)).items.map(({ id }) => id).toSorted()).toEqual([far.id, middle!.id].toSorted())
  })

  test('of an older version are refused with what there is', async () => {
    const { version } = await get(top!)
    await nameSubtrackers(top!, head, [middle!.id], version)
    const { status, body } = await nameSubtrackers(top!, head, [low!.id], version)
    expect(status).toBe(412)
    expect((body as unknown as { current: SubtrackersBody }).current.items.map(({ name }) => name)).toEqual(['Middle'])
  })
})
