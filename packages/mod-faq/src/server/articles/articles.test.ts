import { openTestHost, type TestHost, type TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MOST_ARTICLES } from '../../contract/limits.ts'
import { ifMatch, TestFaq } from '../testing/faqs.ts'

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

describe('an article', () => {
  test('is written in Markdown, and read as safe HTML', async () => {
    const made = await faq.write(editor!, { body: '**B**<script>alert(1)</script>' })
    const { status, body, headers } = await faq.call(student!, `GET /articles/${made.id}`)
    expect(status).toBe(200)
    expect(headers['etag']).toBe('"1"')
    expect(body).toMatchObject({ title: 'Where is the library?', published: true, mine: null, version: 1 })
    expect(body.html).toContain('<strong>B</strong>')
    expect(body.html).not.toContain('<script')
  })

  test('tells its story in events, which name its texts and do not tell them', async () => {
    const made = await faq.write(teacher!, { published: false })
    const edited = await faq.edit(editor!, made, { title: 'Where?', published: true })
    expect(edited).toMatchObject({ status: 200, body: { title: 'Where?', published: true, version: 2 } })
    await faq.remove(editor!, edited.body)
    expect(await faq.events(made.id)).toEqual([
      { type: 'faq.article.created', version: 1, changes: { title: null, body: null, published: [null, false] } },
      { type: 'faq.article.edited', version: 2, changes: { title: null, published: [false, true] } },
      { type: 'faq.article.deleted', version: 3, changes: { published: [true, null], author: [teacher!.id, null] } },
    ])
    expect((await faq.call(editor!, `GET /articles/${made.id}`)).status).toBe(404)
  })

  test('is not changed by texts that are the same', async () => {
    const made = await faq.write(editor!)
    expect(await faq.edit(editor!, made, {})).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await faq.events(made.id)).toHaveLength(1)
  })

  test.each([
    ['no question', { title: ' ' }],
    ['no answer', { body: ' \n' }],
    ['a question of two lines', { title: 'a\nb' }],
  ])('with %s is refused', async (_, wrong) => {
    const body = { title: 'a', body: 'b', published: false, ...wrong }
    expect((await faq.call(editor!, 'POST /articles', { body })).status).toBe(400)
  })

  test('is not added to a FAQ that is full', async () => {
    const rows = Array.from({ length: MOST_ARTICLES }, (_, i) => ({
      faqId: faq.id,
      id: hosts.host.newId(),
      place: i + 1,
      title: 'a',
      body: 'b',
      published: true,
      updatedAt: new Date(),
    }))
    await hosts.host.db.faqArticle.createMany({ data: rows })
    const body = { title: 'a', body: 'b', published: false }
    expect(await faq.call(editor!, 'POST /articles', { body })).toMatchObject({
      status: 409,
      body: { code: 'faq.full' },
    })
    expect(await faq.list(student!)).toHaveLength(MOST_ARTICLES)
  })
})

describe('a draft', () => {
  test('is there for those who edit, and for nobody else on any path', async () => {
    const { id, version } = await faq.write(teacher!, { published: false })
    expect(await faq.titles(teacher!)).toHaveLength(1)
    expect(await faq.titles(student!)).toEqual([])
    expect(await faq.titles(student!, 'library')).toEqual([])
    const asked = [
      await faq.call(student!, `GET /articles/${id}`),
      await faq.call(student!, `PUT /articles/${id}/vote`, { body: { useful: true } }),
      await faq.call(student!, `DELETE /articles/${id}/vote`),
    ]
    expect(asked.map(({ status, body }) => [status, body.code])).toEqual(
      asked.map(() => [404, 'faq.article.not_found']),
    )
    expect((await faq.remove(student!, { id, version })).status).toBe(403)
  })

  test('is edited, moved and deleted by who edits; published by who may publish', async () => {
    const made = await faq.write(teacher!, { published: false })
    const edited = await faq.edit(teacher!, made, { title: 'Where?' })
    expect(edited.status).toBe(200)
    const denied = { status: 403, body: { code: 'faq.article.publish_denied' } }
    expect(await faq.edit(teacher!, edited.body, { published: true })).toMatchObject(denied)
    const moved = await faq.move(teacher!, edited.body, 1)
    expect(moved.status).toBe(200)
    const published = await faq.edit(editor!, moved.body, { published: true })
    expect(published.status).toBe(200)
    expect(await faq.edit(teacher!, published.body, { title: 'There' })).toMatchObject(denied)
    expect(await faq.edit(teacher!, published.body, { published: false })).toMatchObject(denied)
    expect(await faq.move(teacher!, published.body, 1)).toMatchObject(denied)
    expect(await faq.remove(teacher!, published.body)).toMatchObject(denied)
    const withdrawn = await faq.edit(editor!, published.body, { published: false })
    expect((await faq.remove(teacher!, withdrawn.body)).status).toBe(204)
  })
})

describe('who changes an article', () => {
  test('has to have seen it as it is, and is shown it', async () => {
    const made = await faq.write(editor!)
    await faq.edit(editor!, made, { title: 'Theirs' })
    const asked = [
      await faq.edit(editor!, made, { title: 'Mine' }),
      await faq.move(editor!, made, 1),
      await faq.remove(editor!, made),
    ]
    for (const answer of asked)
      expect(answer).toMatchObject({ status: 412, body: { code: 'version.mismatch', current: { title: 'Theirs' } } })
    const { title, body, published } = made
    const blind = await faq.call(editor!, `PUT /articles/${made.id}`, { body: { title, body, published } })
    expect(blind.status).toBe(428)
  })

  test('does so once under one key', async () => {
    const key = { 'idempotency-key': 'once-and-for-all' }
    const body = { title: 'a', body: 'b', published: false }
    const made = await Promise.all([1, 2].map(() => faq.call(editor!, 'POST /articles', { body, headers: key })))
    expect(made.map(({ status }) => status).filter((status) => status !== 409)).toContain(201)
    const [article] = await faq.list(editor!)
    expect(await faq.list(editor!)).toHaveLength(1)
    const headers = { ...ifMatch(article!), 'idempotency-key': 'edit-once' }
    const edit = () => faq.call(editor!, `PUT /articles/${article!.id}`, { body: { ...body, title: 'c' }, headers })
    const [first, again] = [await edit(), await edit()]
    expect(first).toMatchObject({ status: 200, body: { version: 2 } })
    expect(again.body).toEqual(first.body)
  })
})

describe('the order', () => {
  const titles = () => faq.titles(editor!)

  test('is as articles came, until one takes the place of another and those between make room', async () => {
    const made = []
    for (const title of ['a', 'b', 'c', 'd']) made.push(await faq.write(editor!, { title }))
    const up = await faq.move(editor!, made[3]!, 2)
    expect(up).toMatchObject({ status: 200, body: { place: 2, version: 2 } })
    expect(await titles()).toEqual(['a', 'd', 'b', 'c'])
    await faq.move(editor!, made[0]!, 3)
    expect(await titles()).toEqual(['d', 'b', 'a', 'c'])
    expect((await faq.list(editor!)).map(({ place, version }) => [place, version])).toEqual([
      [1, 2],
      [2, 1],
      [3, 2],
      [4, 1],
    ])
    expect((await faq.events(made[3]!.id)).at(-1)).toEqual({
      type: 'faq.article.moved',
      version: 2,
      changes: { place: [4, 2] },
    })
  })

  test('has no place beyond the last', async () => {
    const made = [await faq.write(editor!, { title: 'a' }), await faq.write(editor!, { title: 'b' })]
    expect(await faq.move(editor!, made[0]!, 2_000_000_000)).toMatchObject({ body: { place: 2 } })
    expect(await titles()).toEqual(['b', 'a'])
  })

  test('holds when several are moved and edited at once', async () => {
    const made = []
    for (const title of ['a', 'b', 'c', 'd', 'e']) made.push(await faq.write(editor!, { title }))
    const edits = made.map((article) => faq.edit(editor!, article, { title: 'z' }))
    const answers = await Promise.all([...made.map((article, i) => faq.move(editor!, article, 5 - i)), ...edits])
    const after = await faq.list(editor!)
    expect(after.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5])
    // Of a move and an edit of one article in one version, one was first.
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
    expect(after.map(({ version }) => version)).toEqual([2, 2, 2, 2, 2])
  })
})
