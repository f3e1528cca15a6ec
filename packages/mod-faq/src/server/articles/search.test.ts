import { openTestHost, type TestHost, type TestPerson } from '@guichet/plugin-kit/testing'
import { sql } from '@guichet/plugin-kit/sql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestFaq } from '../testing/faqs.ts'
import { articlesQuery } from './repository.ts'

let hosts: TestHost
let faq: TestFaq
let student: TestPerson

beforeAll(async () => {
  hosts = await openTestHost()
  faq = await TestFaq.in(hosts)
  student = await faq.person('student')
  const editor = await faq.person('editingteacher')
  await faq.write(editor, { title: 'Récupérer son mot de passe', body: 'Cliquez sur *Mot de passe oublié*.' })
  await faq.write(editor, { title: 'Imprimer', body: 'Les imprimantes de l’élève sont en B-204.' })
  await faq.write(editor, { title: 'Printing', body: 'Ask for a password at the printer.' })
  await faq.write(await faq.person('teacher'), { title: 'Secret', body: 'password', published: false })
})
afterAll(() => hosts.close())

test.each([
  ['accents or none', 'recuperer', ['Récupérer son mot de passe']],
  ['another form, in French', 'imprimante', ['Imprimer']],
  ['another form, in English', 'prints', ['Printing']],
  ['a beginning', 'oubl', ['Récupérer son mot de passe']],
  ['after an apostrophe', 'eleve', ['Imprimer']],
  ['a number in a name', '204', ['Imprimer']],
  ['all the words, wherever they stand', 'printer password', ['Printing']],
  ['words that are not all there', 'printer oublié', []],
  ['a stop word among others', 'le mot', ['Récupérer son mot de passe']],
  ['signs of the query language', `zz' & | ! :* \\ (`, []],
])('%s: %s', async (_, q, found) => {
  expect(await faq.titles(student, q)).toEqual(found)
})

test('what has the words in its question comes first', async () => {
  const editor = await faq.person('editingteacher')
  await faq.write(editor, { title: 'Wifi', body: 'Choose **school**.' })
  await faq.write(editor, { title: 'School', body: 'Holidays begin in July.' })
  expect(await faq.titles(student, 'school')).toEqual(['School', 'Wifi'])
})

test('what was sought is marked, in the question and in the passage of the answer that speaks of it, without signs of Markdown', async () => {
  const editor = await faq.person('editingteacher')
  const filling = 'Rien de plus ici. '.repeat(60)
  await faq.write(editor, {
    title: 'Le vidéoprojecteur',
    body: `${filling}\n\n- **Allumez** le [vidéoprojecteur](https://a.example/x) d’abord.`,
  })
  const [found] = await faq.list(student, 'videoprojecteur')
  expect(found!.found!.title).toEqual([
    { text: 'Le ', hit: false },
    { text: 'vidéoprojecteur', hit: true },
  ])
  const { passage } = found!.found!
  expect(passage.filter(({ hit }) => hit)).toEqual([{ text: 'vidéoprojecteur', hit: true }])
  expect(passage.map(({ text }) => text).join('')).toMatch(/Allumez le vidéoprojecteur d’abord/)
  expect((await faq.list(student))[0]!.found).toBeNull()
})

test('what it costs is bounded by the FAQ: its articles come by the index on their places', async () => {
  const other = await TestFaq.in(hosts)
  const rows = Array.from({ length: 3_000 }, (_, i) => ({
    faqId: i < 2_900 ? other.id : faq.id,
    id: hosts.host.newId(),
    place: i + 10,
    title: 'a',
    body: 'b',
    published: true,
    updatedAt: new Date(),
  }))
  await hosts.host.db.faqArticle.createMany({ data: rows })
  await hosts.host.db.$executeRaw`ANALYZE faq_article`
  const activity = { id: faq.id, component: 'mod_faq', name: '', path: [] }
  const caller = { host: hosts.host, activity, actor: { id: student.id, via: 'session' }, can: () => false } as const
  for (const q of ['', 'password']) {
    const plan = await hosts.host.db.$queryRaw<object[]>(sql`EXPLAIN (FORMAT JSON) ${articlesQuery(caller, q)}`)
    expect(JSON.stringify(plan)).toMatch(/"Index Name":"faq_article_(faq_id_(place|search)_idx|pkey)"/)
    expect(JSON.stringify(plan)).not.toContain('Seq Scan')
  }
})
