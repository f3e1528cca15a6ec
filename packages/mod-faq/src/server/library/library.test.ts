import { sql } from '@guichet/plugin-kit/sql'
import { openTestHost, type TestHost, type TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestFaq } from '../testing/faqs.ts'
import { library } from './library.ts'
import { similarQuery } from './similar-query.ts'

let hosts: TestHost
let [here, elsewhere]: TestFaq[] = []
let [editor, teacher, student]: TestPerson[] = []

beforeAll(async () => {
  hosts = await openTestHost()
  here = await TestFaq.in(hosts)
  elsewhere = await TestFaq.in(hosts)
  editor = await here.person('editingteacher')
  teacher = await here.person('teacher')
  student = await here.person('student')
  await hosts.enrol(editor, elsewhere.courseId, 'editingteacher')
  await here.write(editor, { title: 'Imprimer en couleur', body: 'L’imprimante du CDI imprime en couleur.' })
  await here.write(editor, { title: 'Imprimante secrète', body: 'En couleur.', published: false })
  await elsewhere.write(editor, { title: 'L’imprimante couleur est en panne', body: 'Imprimante, couleur, panne.' })
})
afterAll(() => hosts.close())

const visitor = (who: TestPerson) => ({ host: hosts.host, userId: who.id })
const near = async (faq: TestFaq) => (await hosts.host.activities.find(faq.id))!.path
const find = async (who: TestPerson, text: string, at = here!) =>
  (await library.find(visitor(who), { text, near: await near(at), limit: 5 })).map(({ title }) => title)

test('what has most in common with a text is found where one may read it, of the course nearby first', async () => {
  const text = 'Bonjour, l’imprimante couleur est en panne'
  expect(await find(editor!, text)).toEqual(['Imprimer en couleur', 'L’imprimante couleur est en panne'])
  expect(await find(editor!, text, elsewhere)).toEqual(['L’imprimante couleur est en panne', 'Imprimer en couleur'])
  expect(await find(student!, text)).toEqual(['Imprimer en couleur'])
})

test('one word in common of several is not enough, nor are words that all have', async () => {
  expect(await find(editor!, 'couleur des murs de la cantine repeints')).toEqual([])
  expect(await find(editor!, 'est en de la')).toEqual([])
  expect(await find(editor!, 'couleurs')).toHaveLength(2)
})

test('no draft is found or told to be published, whoever asks', async () => {
  expect(await find(editor!, 'imprimante secrète')).toEqual([])
  const draft = (await here!.list(editor!)).find(({ published }) => !published)!
  const asked = { id: draft.id, near: await near(here!) }
  expect(await library.published(visitor(editor!), asked)).toBe(false)
  expect(await library.named(visitor(student!), [{ faq: here!.id, id: draft.id }])).toEqual([])
  expect(await library.named(visitor(teacher!), [{ faq: here!.id, id: draft.id }])).toMatchObject([
    { published: false },
  ])
})

test('one may write where one edits', async () => {
  const writable = async (who: TestPerson) =>
    (await library.writable(visitor(who), await near(here!))).map(({ id }) => id)
  expect(await writable(teacher!)).toEqual([here!.id])
  expect(await writable(editor!)).toEqual([here!.id, elsewhere!.id])
  expect(await writable(student!)).toEqual([])
})

test('at volume it takes the index of words, FAQ by FAQ', async () => {
  const rows = Array.from({ length: 4_000 }, (_, i) => ({
    faqId: i % 2 === 0 ? here!.id : elsewhere!.id,
    id: hosts.host.newId(),
    place: i + 10,
    title: `Question ${i} d’${i % 50 === 0 ? 'imprimante' : 'autre chose'}`,
    body: 'Réponse '.repeat(40),
    published: true,
    updatedAt: new Date(),
  }))
  const { db } = hosts.host
  await db.faqArticle.createMany({ data: rows })
  await db.$executeRaw`ANALYZE faq_article`
  const words = ['imprimante', 'couleur']
  const query = similarQuery({ faqs: [here!.id, elsewhere!.id], near: 1, words, limit: 3 })
  const plan = JSON.stringify(await db.$queryRaw(sql`EXPLAIN (FORMAT JSON) ${query}`))
  expect(plan).toContain('faq_article_faq_id_search_idx')
  expect(plan).not.toContain('Seq Scan')
  const begun = performance.now()
  await db.$queryRaw(query)
  expect(performance.now() - begun).toBeLessThan(50)
})
