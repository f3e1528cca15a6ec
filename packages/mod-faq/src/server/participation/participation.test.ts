import { sql } from '@guichet/plugin-kit/sql'
import { openTestHost, type TestHost, type TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ifMatch, TestFaq } from '../testing/faqs.ts'
import { participation } from './participation.ts'
import { countQuery } from './repository.ts'

let hosts: TestHost
let faq: TestFaq
let [editor, other]: TestPerson[] = []

beforeAll(async () => {
  hosts = await openTestHost()
  faq = await TestFaq.in(hosts)
  editor = await faq.person('editingteacher')
  other = await faq.person('editingteacher')
})
afterAll(() => hosts.close())

const counts = () => participation.count(hosts.host.db, faq.id, [editor!.id, other!.id])
async function concerned(type: string): Promise<readonly string[]> {
  const rows = await hosts.host.db.event.findMany({ where: { activityId: faq.id, type } })
  return participation.concerned(
    hosts.host.db,
    faq.id,
    rows as unknown as Parameters<typeof participation.concerned>[2],
  )
}

test('articles are counted for who began them, whoever publishes or edits them, until they are deleted', async () => {
  const draft = await faq.write(editor!, { published: false })
  await faq.write(editor!)
  expect(await counts()).toEqual(new Map([[editor!.id, { written: 2, published: 1 }]]))
  const { body: published } = await faq.edit(other!, draft, { published: true })
  expect(await counts()).toEqual(new Map([[editor!.id, { written: 2, published: 2 }]]))
  expect(await concerned('faq.article.edited')).toEqual([editor!.id])
  await faq.call(other!, `DELETE /articles/${draft.id}`, { headers: ifMatch(published) })
  expect(await counts()).toEqual(new Map([[editor!.id, { written: 1, published: 1 }]]))
  expect(await concerned('faq.article.deleted')).toEqual([editor!.id])
  expect(await concerned('faq.article.moved')).toEqual([])
})

test('by index', async () => {
  await hosts.host.db.$executeRaw(sql`
    INSERT INTO faq_article (faq_id, id, place, title, body, published, author_id, updated_at)
    SELECT ${faq.id}::uuid, gen_random_uuid(), 1000 + n, 'Title', 'Body', true, CASE WHEN n % 50 = 0 THEN ${other!.id}::uuid ELSE NULL END, now()
    FROM generate_series(1, 3000) n`)
  await hosts.host.db.$executeRaw`ANALYZE faq_article`
  const plan = await hosts.host.db.$queryRaw<object[]>(sql`EXPLAIN (FORMAT JSON) ${countQuery(faq.id, [other!.id])}`)
  expect(JSON.stringify(plan)).toContain('"faq_article_author_id_faq_id_idx"')
  expect((await counts()).get(other!.id)).toEqual({ written: 60, published: 60 })
})
