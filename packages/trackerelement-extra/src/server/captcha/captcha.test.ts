import { openTestHost, type TestHost, type TestPerson } from '@guichet/plugin-kit/testing'
import { solved } from '@guichet/plugin-kit/testing/work'
import type { WorkChallenge } from '@guichet/plugin-kit/work'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CAPTCHA } from '../../types/names.ts'
import { Desk, refusals } from '../testing/desks.ts'

let hosts: TestHost
let desk: Desk
let [student, other, agent, manager]: TestPerson[] = []

beforeAll(async () => {
  hosts = await openTestHost()
  desk = await Desk.in(hosts)
  student = await desk.person('student')
  other = await desk.person('student')
  agent = await desk.person('teacher')
  manager = await desk.person('editingteacher')
  const options = [
    { code: 'yes', label: 'Yes', active: true },
    { code: 'no', label: 'No', active: true },
  ]
  await desk.ask(manager, [
    { code: 'urgent', type: 'radio', options },
    { code: 'room', type: 'text', mandatory: true },
    { code: 'check', type: CAPTCHA, settings: { difficulty: 'light' } },
    { code: 'more', type: CAPTCHA, settings: { difficulty: 'heavy' }, condition: { code: 'urgent', values: ['yes'] } },
    { code: 'hidden', type: CAPTCHA, settings: { difficulty: 'light' }, private: true },
  ])
})
afterAll(() => hosts.close())

const report = async (who: TestPerson, elements: Record<string, unknown>, headers = {}) => {
  const { status, body } = await desk.report(who, { room: 'B12', ...elements }, headers)
  return status === 201 ? body.ticket : refusals(body)
}

describe('parity 23: a report that asks for work', () => {
  test('is taken with work that was done for it, of which nothing is kept', async () => {
    const ticket = await report(student!, { check: await desk.proof(student!, 'check') })
    expect(ticket).toMatchObject({ elements: { room: 'B12' } })
    const { id } = ticket as { id: string }
    expect(await hosts.host.db.trackerValue.count({ where: { ticketId: id } })).toBe(1)
    const told = JSON.stringify(await hosts.host.events.of(id, { limit: 5 }))
    expect(told).toContain('element.room')
    expect(told).not.toContain('check')
  })

  test('is not taken without', async () => {
    for (const check of [undefined, null, ' ', 'solved', '{}', '[]', '{"challenge":{},"solution":{}}'])
      expect(await report(student!, { check })).toEqual({
        check:
          typeof check === 'string' && check.trim() !== '' ? 'trackerelement_extra.proof_wrong' : 'element.required',
      })
  })

  test('is taken once: the same work is refused the next time', async () => {
    const check = await desk.proof(student!, 'check')
    expect(await report(student!, { check })).toHaveProperty('number')
    expect(await report(student!, { check })).toEqual({ check: 'trackerelement_extra.proof_used' })
  })

  test('is taken once by however many at once', async () => {
    const check = await desk.proof(student!, 'check')
    const all = await Promise.all(Array.from({ length: 10 }, () => report(student!, { check })))
    expect(all.filter((one) => 'number' in one)).toHaveLength(1)
    expect(all.filter((one) => !('number' in one))).toEqual(
      Array.from({ length: 9 }, () => ({ check: 'trackerelement_extra.proof_used' })),
    )
  })

  test('that is refused for something else leaves the work good', async () => {
    const check = await desk.proof(student!, 'check')
    expect(await report(student!, { check, room: '' })).toEqual({ room: 'element.required' })
    expect(await report(student!, { check, urgent: ['yes'] })).toEqual({ more: 'element.required' })
    expect(await report(student!, { check })).toHaveProperty('number')
  })

  test('that is sent again under its key is the same one', async () => {
    const check = await desk.proof(student!, 'check')
    const headers = { 'idempotency-key': 'once-with-work' }
    const first = await report(student!, { check }, headers)
    expect(await report(student!, { check }, headers)).toEqual(first)
  })

  test('asks for more where a condition shows it, and by the settings of that field', async () => {
    const [light, heavy] = await Promise.all(['check', 'more'].map((code) => desk.challenge(student!, code)))
    expect(heavy!.body.parameters.cost).toBeGreaterThan(light!.body.parameters.cost)
    const check = await solved(light!.body)
    expect(await report(student!, { check, urgent: ['yes'], more: check })).toEqual({
      more: 'trackerelement_extra.proof_wrong',
    })
  })

  test('asks nothing of who does not see the field, and of a ticket that is there already nothing either', async () => {
    expect((await desk.challenge(student!, 'hidden')).status).toBe(404)
    const ticket = await report(student!, { check: await desk.proof(student!, 'check') })
    const { number, version } = ticket as { number: number; version: number }
    const edit = { body: { elements: { room: 'B13' } }, headers: { 'if-match': `"${version}"` } }
    expect((await desk.call(student!, `PATCH /tickets/${number}`, edit)).status).toBe(200)
    expect(await report(manager!, { check: await desk.proof(manager!, 'check') })).toEqual({
      hidden: 'element.required',
    })
  })
})

describe('work is refused that', () => {
  const changed = (
    proof: string,
    change: (challenge: WorkChallenge, solution: { counter: number; derivedKey: string }) => void,
  ) => {
    const { challenge, solution } = JSON.parse(proof) as {
      challenge: WorkChallenge
      solution: { counter: number; derivedKey: string }
    }
    change(challenge, solution)
    return JSON.stringify({ challenge, solution })
  }

  test.each<[string, Parameters<typeof changed>[1]]>([
    ['was not done', (_, solution) => void (solution.derivedKey = '00'.repeat(32))],
    ['was made lighter', ({ parameters }) => void (parameters.cost = 1)],
    ['was made to last', ({ parameters }) => void (parameters.expiresAt += 3_600)],
    ['has another number', ({ parameters }) => void (parameters.nonce = '00'.repeat(16))],
    ['is signed by somebody else', (challenge) => void (challenge.signature = '00'.repeat(32))],
    ['was made for somebody else', ({ parameters }) => void (parameters.data.person = parameters.data.activity)],
  ])('%s', async (_, change) => {
    const proof = await desk.proof(student!, 'check')
    expect(await report(student!, { check: changed(proof, change) })).toEqual({
      check: 'trackerelement_extra.proof_wrong',
    })
    expect(await report(student!, { check: proof })).toHaveProperty('number')
  })

  test('somebody else did, or that was done for another field or tracker', async () => {
    const elsewhere = await Desk.in(hosts, desk.courseId)
    await elsewhere.ask(manager!, [{ code: 'check2', type: CAPTCHA, settings: { difficulty: 'light' } }])
    const theirs = await desk.proof(other!, 'check')
    const away = await elsewhere.proof(student!, 'check2')
    for (const check of [theirs, away])
      expect(await report(student!, { check })).toEqual({ check: 'trackerelement_extra.proof_wrong' })
    expect(await report(other!, { check: theirs })).toHaveProperty('number')
  })
})

test('agents are asked as everybody', async () => {
  expect(await report(agent!, { check: null })).toMatchObject({ check: 'element.required' })
})
