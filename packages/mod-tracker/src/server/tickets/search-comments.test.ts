import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { ifMatch, useTrackers, type ListBody, type TestTracker, type TicketBody } from '../testing/trackers.ts'

const trackers = useTrackers()
let desk: TestTracker
let [agent, ines]: TestPerson[] = []
let [printer, projector, own]: TicketBody[] = []

interface Said {
  readonly id: string
  readonly version: number
}

const say = async (who: TestPerson, { number }: TicketBody, body: string) =>
  (await desk.call<Said>(who, `POST /tickets/${number}/comments`, { body: { body } })).body
const found = async (q: string, who = agent!, tracker = desk) =>
  (await tracker.call<ListBody>(who, `GET /tickets?q=${encodeURIComponent(q)}`)).body.items.map(({ number }) => number)

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', prefix: 'DESK' })
  agent = await desk.person('teacher')
  ines = await desk.person('student')
  printer = await desk.report(agent, 'Imprimante en panne')
  projector = await desk.report(agent, 'Vidéoprojecteur : toner noir')
  own = await desk.report(ines, 'Casque')
  await say(agent, printer, 'Le toner est épuisé, commande passée à la Société Dupré')
  await say(agent, projector, 'Nothing to do with the printers')
  await say(ines, own, 'Câble coupé')
})

describe('what is said about a ticket is searched', () => {
  test.each([
    ['whatever the case and the accents', 'EPUISE', [1]],
    ['in other forms, in French', 'commandes', [1]],
    ['in other forms, in English', 'printer', [2]],
    ['as a phrase', '"société dupré"', [1]],
    ['begun, while being typed', 'dupr', [1]],
    ['one word in the ticket, the other in a comment', 'panne épuisé', [1]],
    ['the other way round', 'épuisé panne', [1]],
    ['not one word in one ticket, the other in another', 'panne printers', []],
    ['passing over what both languages have everywhere', 'toner de la société', [1]],
    ['without what a comment says', 'toner -dupré', [2]],
    ['without what a comment says, of the rest', '-toner sort:number', [3]],
    ['with a field', 'épuisé is:open', [1]],
    ['with a field that it does not have', 'épuisé is:closed', []],
    ['with a number', '#1 épuisé', [1]],
  ])('%s: %s', async (_, q, expected) => {
    expect((await found(q)).toSorted()).toEqual(expected)
  })

  test('what its own text says counts for more', async () => {
    expect(await found('toner')).toEqual([2, 1])
    expect(await found('toner sort:number')).toEqual([1, 2])
  })

  test('to who may read the ticket, and to nobody else', async () => {
    expect(await found('épuisé', ines)).toEqual([])
    expect(await found('coupé', ines)).toEqual([3])
    expect(await found('casque coupé', ines)).toEqual([3])
    const lab = await trackers.tracker({ preset: 'ticketting' })
    const other = await lab.person('editingteacher')
    await lab.report(other, 'Imprimante')
    expect(await found('épuisé', other, lab)).toEqual([])
  })
})

test('a comment is found as it reads now, and not at all once it is taken back', async () => {
  const ticket = await desk.report(agent!, 'Clavier')
  const { id, version } = await say(agent!, ticket, 'Touche bloquée')
  const at = `/tickets/${ticket.number}/comments/${id}`
  const headers = (seen: number) => ifMatch({ number: ticket.number, version: seen })
  expect(await found('bloquée clavier')).toEqual([ticket.number])
  await desk.call(agent!, `PUT ${at}`, { body: { body: 'Touche collante' }, headers: headers(version) })
  expect(await found('bloquée clavier')).toEqual([])
  expect(await found('collante')).toEqual([ticket.number])
  await desk.call(agent!, `DELETE ${at}`, { headers: headers(version + 1) })
  expect(await found('collante')).toEqual([])
  expect(await found('clavier -collante')).toEqual([ticket.number])
})

test('a comment is not refused for its words, however many', async () => {
  const different = Array.from({ length: 3_000 }, (_, i) => i.toString(36).padStart(5, 'é')).join(' ')
  expect((await say(agent!, own!, different)).version).toBe(1)
})
