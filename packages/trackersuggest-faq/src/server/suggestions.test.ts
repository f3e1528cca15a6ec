import { openTestHost, type TestHost, type TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from './testing/desks.ts'

let hosts: TestHost
let desk: Desk
let elsewhere: Desk
let [editor, student]: TestPerson[] = []

const TEXT = 'L’imprimante couleur du CDI est en panne'
const SOURCE = 'trackersuggest_faq.articles'

beforeAll(async () => {
  hosts = await openTestHost()
  desk = await Desk.in(hosts)
  elsewhere = await Desk.in(hosts)
  editor = await desk.person('editingteacher')
  student = await desk.person('student')
  await hosts.enrol(editor, elsewhere.courseId, 'editingteacher')
})
afterAll(() => hosts.close())

interface Item {
  readonly source: string
  readonly id: string
  readonly title: string
  readonly place: string | null
  readonly to: string
  readonly helped: number
}
async function suggested(who: TestPerson, text = TEXT): Promise<Item[]> {
  const at = `GET /api/v1/trackers/${desk.tracker}/suggestions?text=${encodeURIComponent(text)}` as const
  const { status, body } = await who.call<{ items: Item[] }>(at)
  expect(status).toBe(200)
  return body.items
}
const titles = async (who: TestPerson) =>
  (await suggested(who)).filter(({ source }) => source === SOURCE).map(({ title }) => title)

test('published articles are offered, those of the course first, before similar tickets, with their place and their page', async () => {
  const far = await elsewhere.write(editor!, {
    title: 'Imprimante couleur en panne',
    body: 'Ailleurs.',
    published: true,
  })
  const article = await desk.write(editor!, {
    title: 'L’imprimante du CDI',
    body: 'En panne de couleur ?',
    published: true,
  })
  await desk.report(editor!, TEXT)
  const items = await suggested(editor!)
  expect(items.map(({ source, id }) => [source, id])).toEqual([
    [SOURCE, article.id],
    [SOURCE, far.id],
    ['tickets', expect.any(String)],
  ])
  expect(items[0]).toMatchObject({ to: `/faqs/${desk.faq}/articles/${article.id}`, helped: 0 })
  expect(items[0]!.place).toBe((await hosts.host.activities.find(desk.faq))!.name)
})

test('neither a draft nor an article of a FAQ that one does not see is ever offered, at either door', async () => {
  const hidden = await elsewhere.write(editor!, {
    title: 'Imprimante couleur secrète',
    body: 'En panne.',
    published: true,
  })
  const draft = await desk.write(editor!, {
    title: 'Imprimante couleur en brouillon',
    body: 'Panne.',
    published: false,
  })
  const text = JSON.stringify(await suggested(student!))
  for (const one of [hidden.id, draft.id, 'secrète', 'brouillon', elsewhere.faq]) expect(text).not.toContain(one)
  expect(await titles(editor!)).not.toContain('Imprimante couleur en brouillon')
  const say = (id: string, who = student!) =>
    who.call(`PUT /api/v1/trackers/${desk.tracker}/suggestions/${SOURCE}/${id}` as const)
  expect((await say(hidden.id)).status).toBe(404)
  expect((await say(draft.id)).status).toBe(404)
  expect((await say(draft.id, editor)).status).toBe(404)
})

test('an article that is withdrawn or deleted is offered no more', async () => {
  const { id } = await desk.write(editor!, { title: 'Panne d’imprimante couleur', body: 'CDI', published: true })
  expect(await titles(student!)).toContain('Panne d’imprimante couleur')
  const at = `PUT /api/v1/faqs/${desk.faq}/articles/${id}` as const
  const headers = { 'if-match': '"1"' }
  await editor!.call(at, {
    body: { title: 'Panne d’imprimante couleur', body: 'CDI', published: false },
    headers,
  })
  expect(await titles(student!)).not.toContain('Panne d’imprimante couleur')
})

test('whom an article answered is counted by the tracker', async () => {
  const { id } = await desk.write(editor!, { title: 'Imprimante CDI couleur', body: 'x', published: true })
  const say = () => student!.call(`PUT /api/v1/trackers/${desk.tracker}/suggestions/${SOURCE}/${id}`)
  expect((await say()).status).toBe(200)
  expect((await suggested(editor!)).find((item) => item.id === id)?.helped).toBe(1)
  expect((await suggested(student!)).find((item) => item.id === id)?.helped).toBe(0)
})
