import { newId } from '@guichet/db/ids'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openThings, type Things } from '../../test/things.ts'

let things: Things
beforeAll(async () => {
  things = await openThings()
})
afterAll(() => things.close())

test('names come by id, each once; an unknown id is absent', async () => {
  const [a, b] = [
    await things.person({ givenName: 'Ada', familyName: 'L' }),
    await things.person({ givenName: '', familyName: 'B' }),
  ]
  const names = await things.host.people.names([a.id, b.id, a.id, newId()])
  expect([...names]).toEqual(
    expect.arrayContaining([
      [a.id, 'Ada L'],
      [b.id, 'B'],
    ]),
  )
  expect(names.size).toBe(2)
  expect(await things.host.people.names([])).toEqual(new Map())
})

test('people are found by username or e-mail, and not by what they do not have', async () => {
  const person = await things.person()
  const { username } = await things.db.user.findUniqueOrThrow({ where: { id: person.id } })
  await things.db.user.update({ where: { id: person.id }, data: { email: 'ada@example.org' } })
  expect([...(await things.host.people.find('username', [username, 'nobody'])).keys()]).toEqual([username])
  expect((await things.host.people.find('email', ['ada@example.org'])).get('ada@example.org')?.id).toBe(person.id)
})
