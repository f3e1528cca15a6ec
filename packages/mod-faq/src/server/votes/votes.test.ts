import { openTestHost, type TestHost, type TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleView } from '../articles/present.ts'
import { invariants } from '../invariants.ts'
import { TestFaq } from '../testing/faqs.ts'

let hosts: TestHost
let faq: TestFaq
let [editor, student, other, guest]: TestPerson[] = []

beforeAll(async () => {
  hosts = await openTestHost()
  faq = await TestFaq.in(hosts)
  editor = await faq.person('editingteacher')
  student = await faq.person('student')
  other = await faq.person('student')
  guest = await faq.person('guest')
})
afterAll(() => hosts.close())

const vote = async (who: TestPerson, { id }: ArticleView, useful: boolean) =>
  (await faq.call<unknown>(who, `PUT /articles/${id}/vote`, { body: { useful } })).body
const withdraw = async (who: TestPerson, { id }: ArticleView) =>
  (await faq.call<unknown>(who, `DELETE /articles/${id}/vote`)).body

test('a person has one vote, which they change and withdraw, as often as they say so', async () => {
  const article = await faq.write(editor!)
  expect(await vote(student!, article, true)).toEqual({ useful: 1, useless: 0, mine: true })
  expect(await vote(student!, article, true)).toEqual({ useful: 1, useless: 0, mine: true })
  expect(await vote(other!, article, true)).toEqual({ useful: 2, useless: 0, mine: true })
  expect(await vote(student!, article, false)).toEqual({ useful: 1, useless: 1, mine: false })
  expect(await withdraw(student!, article)).toEqual({ useful: 1, useless: 0, mine: null })
  expect(await withdraw(student!, article)).toEqual({ useful: 1, useless: 0, mine: null })
})

test('others see how many, and their own; the article stays as it is', async () => {
  const article = await faq.write(editor!)
  await vote(student!, article, false)
  const seen = async (who: TestPerson) => (await faq.call(who, `GET /articles/${article.id}`)).body
  expect(await seen(student!)).toMatchObject({ votes: { useful: 0, useless: 1 }, mine: false, version: 1 })
  expect(await seen(other!)).toMatchObject({ votes: { useful: 0, useless: 1 }, mine: null, version: 1 })
  expect(await faq.events(article.id)).toHaveLength(1)
})

test('a guest reads, and does not vote', async () => {
  const article = await faq.write(editor!)
  expect((await faq.call(guest!, `GET /articles/${article.id}`)).status).toBe(200)
  expect(await vote(guest!, article, true)).toMatchObject({ code: 'access.denied' })
})

test('votes at once are each counted once, and what always holds still does', async () => {
  const article = await faq.write(editor!)
  const voters = await Promise.all(Array.from({ length: 8 }, () => faq.person('student')))
  await Promise.all(voters.flatMap((who, i) => [vote(who, article, true), vote(who, article, i % 2 === 0)]))
  const { votes } = (await faq.call(editor!, `GET /articles/${article.id}`)).body
  expect(votes.useful + votes.useless).toBe(8)
  const breaches = await hosts.host.db.$transaction(async (tx) => {
    const found = []
    for (const { check } of invariants) found.push(...(await check(tx)))
    return found
  })
  expect(breaches).toEqual([])
})

test('where the site does not ask, nobody votes, and what was said can still be taken back', async () => {
  const article = await faq.write(editor!)
  await vote(student!, article, true)
  const admin = await hosts.admin()
  const set = async (votes: boolean) => {
    const { body } = await admin.call<{ revision: number }>('GET /api/v1/settings/mod_faq')
    const headers = { 'if-match': `"${body.revision}"` }
    return admin.call('PUT /api/v1/settings/mod_faq', { body: { values: { votes } }, headers })
  }
  expect((await set(false)).status).toBe(200)
  expect((await faq.call(student!, `GET /articles/${article.id}`)).body).toMatchObject({ votable: false })
  expect(await vote(other!, article, true)).toMatchObject({ code: 'faq.votes_off' })
  expect(await withdraw(student!, article)).toEqual({ useful: 0, useless: 0, mine: null })
  await set(true)
  expect(await vote(other!, article, true)).toEqual({ useful: 1, useless: 0, mine: true })
})
