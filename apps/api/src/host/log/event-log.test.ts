import { newId } from '@guichet/db/ids'
import type { NewEvent } from '@guichet/plugin-kit/event'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseCode } from '../failures/database-error.ts'
import { openThings, type Things } from '../../../test/things.ts'

let things: Things
let actorId: string
beforeAll(async () => {
  things = await openThings()
  actorId = (await things.person()).id
})
afterAll(() => things.close())

const append = (...events: NewEvent[]) =>
  things.host.change({ actor: { id: actorId, via: 'session' } }, async () => ({
    ok: true,
    value: { answer: null, events },
  }))
const event = (subjectId: string, subjectVersion: number, more: Partial<NewEvent> = {}): NewEvent => ({
  type: 'thing.item.changed',
  contextId: things.siteId,
  subjectId,
  subjectVersion,
  changes: { text: null, count: [1, 2] },
  ...more,
})

test('a subject’s events come in order of its versions, after one, at most so many', async () => {
  const id = newId()
  await append(event(id, 2))
  await append(event(id, 1), event(id, 3))
  await append(event(newId(), 1))
  const versions = async (options: { after?: number; limit: number }) =>
    (await things.host.events.of(id, options)).map(({ subjectVersion }) => subjectVersion)
  expect(await versions({ limit: 10 })).toEqual([1, 2, 3])
  expect(await versions({ after: 1, limit: 1 })).toEqual([2])
  expect(await versions({ after: 3, limit: 10 })).toEqual([])
})

test('an event is read as it was told, an import with its own time', async () => {
  const id = newId()
  const occurredAt = new Date('2024-02-29T23:59:59.999Z')
  await append(
    event(id, 1, { origin: 'import', occurredAt, grantedBy: ['manager'], workflowVersion: 4, cause: 'recalled' }),
  )
  expect(await things.host.events.of(id, { limit: 1 })).toMatchObject([
    {
      type: 'thing.item.changed',
      actorId,
      origin: 'import',
      occurredAt,
      grantedBy: ['manager'],
      workflowVersion: 4,
      cause: 'recalled',
      changes: { text: null, count: [1, 2] },
    },
  ])
})

test('two events of one version of a subject are refused, with all that came with the second', async () => {
  const id = newId()
  await append(event(id, 1))
  const other = newId()
  await expect(append(event(other, 1), event(id, 1))).rejects.toSatisfy((error) => databaseCode(error) === '23505')
  expect(await things.host.events.of(other, { limit: 1 })).toEqual([])
})
