import type { TestPerson } from '@guichet/plugin-kit/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { useTrackers, type ListBody, type ProblemBody, type TestTracker } from '../testing/trackers.ts'

const trackers = useTrackers()
let desk: TestTracker
let agent: TestPerson
let ines: TestPerson

const TEXTS = [
  ['Imprimante de la salle B-204 en panne', 'Elle n’imprime plus depuis hier.'],
  ['Élève absente du groupe', 'L’imprimante n’y est pour rien : l’élève n’apparaît pas.'],
  ['The printers are out of order', 'Nothing is printed in the library.'],
  ['Compte verrouillé', 'Le fichier capture-erreur-413.png montre l’erreur ; voir https://ecole.fr/aide?page=2.'],
  ['Vidéoprojecteur', 'Image verdâtre, œuvre illisible. Écrire à ines.garnier@ecole.fr'],
  ['Wi-Fi', 'Voir aussi #1 et DESK-1.'],
] as const

beforeAll(async () => {
  desk = await trackers.tracker({ preset: 'ticketting', prefix: 'DESK' })
  agent = await desk.person('teacher')
  ines = await desk.person('student')
  for (const [i, [summary, description]] of TEXTS.entries()) {
    await desk.call(i === 1 ? ines : agent, 'POST /tickets', { body: { summary, description } })
  }
})

const find = (q: string, who = agent, more = '') =>
  desk.call<ListBody>(who, `GET /tickets?q=${encodeURIComponent(q)}${more}`)
const found = async (q: string, who = agent) => (await find(q, who)).body.items.map(({ number }) => number)

describe('words', () => {
  test.each([
    ['whatever the case and the accents', 'ELEVE', [2]],
    ['with their accents', 'élève', [2]],
    ['in other forms, in French', 'imprimantes', [1, 2]],
    ['in other forms, in English', 'printer', [3]],
    ['with an article', 'l’imprimante', [1, 2]],
    ['with a straight apostrophe', "l'imprimante", [1, 2]],
    ['in a ligature', 'oeuvre', [5]],
    ['both of two', 'imprimante panne', [1]],
    ['passing over what both languages have everywhere', 'imprimante de la salle', [1]],
    ['a part of a place', '204', [1]],
    ['the whole of it, written otherwise', '"b 204"', [1]],
    ['a part of a file’s name', 'capture', [4]],
    ['a part of an address', 'ecole.fr', [4, 5]],
    ['begun, while being typed', 'vidéopro', [5]],
    ['begun, after an article', 'l’imprim', [1, 2]],
    ['not begun, when another follows', 'vidéopro image', []],
    ['with one not wanted', 'imprimante -salle', [2]],
    ['with a phrase', '"out of order"', [3]],
    ['in another order than the phrase', '"salle imprimante"', []],
    ['of which nobody speaks', 'cafetière', []],
  ])('%s: %s', async (_, q, expected) => {
    expect((await found(q)).toSorted()).toEqual(expected)
  })

  test('without a word, the rest', async () => {
    expect(await found('-imprimante -printer -"compte verrouillé" sort:number')).toEqual([5, 6])
  })

  test('a summary says more than a description, and the latest comes first where they say as much', async () => {
    expect(await found('imprimante')).toEqual([1, 2])
    expect(await found('imprimante sort:-number')).toEqual([2, 1])
  })

  test('only in what one may read', async () => {
    expect(await found('imprimante', ines)).toEqual([2])
    expect(await found('panne', ines)).toEqual([])
  })
})

describe('a ticket’s own number', () => {
  test.each([['#1'], ['DESK-1'], ['desk-1']])('%s: itself first, then who speaks of it', async (q) => {
    expect(await found(q)).toEqual([1, 6])
  })

  test('of another tracker’s prefix is a word like another', async () => {
    expect(await found('LAB-1')).toEqual([])
  })

  test('with words, and as who may not read it', async () => {
    expect(await found('#1 panne')).toEqual([1])
    expect(await found('#1 verdâtre')).toEqual([])
    expect(await found('#1', ines)).toEqual([])
    expect(await found('#2', ines)).toEqual([2])
  })
})

test('by relevance, page by page, each comes once and in order', async () => {
  const lab = await trackers.tracker()
  const teacher = await lab.person('teacher')
  for (let i = 0; i < 9; i++) {
    await lab.call(teacher, 'POST /tickets', {
      body: { summary: i % 3 === 0 ? 'Routeur' : `Panne ${i}`, description: 'Le routeur '.repeat((i % 2) + 1) },
    })
  }
  const whole = (await lab.call<ListBody>(teacher, 'GET /tickets?q=routeur')).body
  expect(whole.items).toHaveLength(9)
  expect(whole.partial).toBe(false)
  const paged: number[] = []
  let cursor = ''
  do {
    const { body } = await lab.call<ListBody>(teacher, `GET /tickets?q=routeur&limit=2${cursor}`)
    paged.push(...body.items.map(({ number }) => number))
    cursor = body.next === null ? '' : `&cursor=${body.next}`
  } while (cursor !== '')
  expect(paged).toEqual(whole.items.map(({ number }) => number))
})

test('what is not understood is told with its places', async () => {
  const answer = await desk.call<ProblemBody>(
    agent,
    `GET /tickets?q=${encodeURIComponent('panne colour:red state:DONE')}`,
  )
  expect(answer).toMatchObject({
    status: 400,
    body: {
      code: 'request.invalid',
      fields: [
        { in: 'query', path: ['q'], code: 'query.unknown-field', params: { found: 'colour', from: 6, to: 12 } },
        { code: 'query.unknown-value', params: { field: 'state', found: 'DONE', from: 23, to: 27 } },
      ],
    },
  })
})

test('a ticket is not refused for its words, however many', async () => {
  const unit = ['𠀀𠀁 ', 'a-b/c.d@e ', '🜚 ', 'x', 'ﷺ ', '\\ \' " <b> & | ! :* ']
  for (const each of unit) {
    const description = each.repeat(Math.floor(99_000 / each.length))
    expect((await desk.call(agent, 'POST /tickets', { body: { description } })).status).toBe(201)
  }
  const different = Array.from({ length: 16_000 }, (_, i) => i.toString(36).padStart(5, 'é')).join(' ')
  expect((await desk.call(agent, 'POST /tickets', { body: { description: different } })).status).toBe(201)
})
