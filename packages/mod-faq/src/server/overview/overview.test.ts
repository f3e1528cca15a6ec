import { openTestHost, type TestHost, type TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { TestFaq } from '../testing/faqs.ts'

// By the host's own operations: what leaves is what counts.

let hosts: TestHost
let faq: TestFaq
let [editor, teacher, student]: TestPerson[] = []

beforeAll(async () => {
  hosts = await openTestHost()
})
afterAll(() => hosts.close())
beforeEach(async () => {
  faq = await TestFaq.in(hosts)
  editor = await faq.person('editingteacher')
  teacher = await faq.person('teacher')
  student = await faq.person('student')
})

interface Overview {
  readonly summaries: readonly { summary: unknown }[]
  readonly waiting: { readonly items: readonly { payload: unknown }[] }
}
const overviewOf = async (who: TestPerson) =>
  (await who.call<Overview>(`GET /api/v1/overview?course=${faq.courseId}`)).body
const recentOf = async (who: TestPerson) => {
  const at = `GET /api/v1/overview/recent?course=${faq.courseId}` as const
  const { body } = await who.call<{ items: { payload: { what: string; article: { title: string } } }[] }>(at)
  return body.items.map(({ payload: { what, article } }) => `${what} ${article.title}`)
}

test('a FAQ says how many questions it answers, and the drafts to who writes them', async () => {
  await faq.write(editor!)
  await faq.write(editor!, { published: false })
  expect((await overviewOf(student!)).summaries).toMatchObject([{ summary: { published: 1, drafts: null } }])
  expect((await overviewOf(teacher!)).summaries).toMatchObject([{ summary: { published: 1, drafts: 1 } }])
})

test('a draft waits for who may publish it', async () => {
  const { id, title } = await faq.write(teacher!, { published: false })
  expect((await overviewOf(editor!)).waiting.items).toMatchObject([{ payload: { id, title } }])
  expect((await overviewOf(teacher!)).waiting.items).toEqual([])
  expect((await overviewOf(student!)).waiting.items).toEqual([])
})

test('what became of articles lately is told to who may read them now; of drafts to who edits', async () => {
  const first = await faq.write(editor!, { title: 'First', published: false })
  await faq.edit(editor!, first, { published: true })
  const second = await faq.write(editor!, { title: 'Second' })
  await faq.move(editor!, second, 1)
  await faq.write(editor!, { title: 'Third', published: false })
  expect(await recentOf(student!)).toEqual(['published Second', 'published First'])
  expect(await recentOf(teacher!)).toEqual(['drafted Third', 'published Second', 'published First', 'drafted First'])
})
