import { describe, expect, test } from 'vitest'
import type { EmbedRole } from './roles.ts'
import { byKey, EmbedScene, NOW_S, tryEmbed, type Scene } from './testing/scene.ts'

const comes = async (scene: Scene) => {
  const verified = await tryEmbed(scene)
  if (!verified.ok) throw new Error(verified.error.code)
  return verified.value
}

describe('a token that is right in everything', () => {
  test.each<[string, Scene]>([
    ['by a secret', {}],
    ['by an RSA key', byKey('RS256')],
    ['by a key on P-256', byKey('ES256')],
    ['for a list of us alone', { claims: { aud: ['https://tracker.example'] } }],
    ['of a clock that is some seconds ahead', { claims: { iat: NOW_S + 50, exp: NOW_S + 110 } }],
    ['of a clock that is some seconds behind', { claims: { iat: NOW_S - 350, exp: NOW_S - 50 } }],
    ['without a name', { claims: { name: undefined, email: undefined } }],
    ['with claims that nobody knows', { claims: { other: { deep: [1] }, ['__proto__']: { sub: 'admin' } } }],
  ])('%s comes in', async (_, scene) => {
    expect((await comes(scene)).person.subject).toBe('customer-42')
  })

  test('says who is there, in a line that can be shown', async () => {
    const { person } = await comes({
      claims: { name: 'Ada\u202e Love\nlace ', given_name: 7, email: 'no address', locale: 'fr_ca' },
    })
    expect(person).toEqual({
      subject: 'customer-42',
      name: 'Ada Love lace',
      givenName: null,
      familyName: null,
      email: null,
      locale: 'fr-CA',
    })
  })
})

test.each<[readonly string[], string, string]>([
  [['student'], 'teacher', 'student'],
  [['guest', 'student'], 'teacher', 'student'],
  [['manager'], 'teacher', 'teacher'],
  [['manager', 'guest'], 'guest', 'guest'],
  [['editingteacher'], 'manager', 'editingteacher'],
])('roles %j under the ceiling %s become %s', async (roles, ceiling, role) => {
  expect((await comes({ claims: { roles }, client: { ceiling: ceiling as EmbedRole } })).role).toBe(role)
})

test('of many handovers with one token at once exactly one comes in', async () => {
  const scene = new EmbedScene()
  const request = await scene.request()
  const all = await Promise.all(Array.from({ length: 20 }, () => scene.verify(request)))
  expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  expect(new Set(all.flatMap((one) => (one.ok ? [] : [one.error.code])))).toEqual(new Set(['replay']))
})

test('what is wrong in something uses up no token', async () => {
  const scene = new EmbedScene({ claims: { tracker: 'activity-2' } })
  await scene.verify(await scene.request())
  expect(scene.spent.size).toBe(0)
})
