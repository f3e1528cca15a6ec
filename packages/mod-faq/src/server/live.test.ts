import type { LoggedEvent } from '@guichet/plugin-kit/event'
import { openTestHost, type TestHost, type TestPerson } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { live } from './live.ts'
import { TestFaq } from './testing/faqs.ts'

let hosts: TestHost
let faq: TestFaq
let [editor, student]: TestPerson[] = []

beforeAll(async () => {
  hosts = await openTestHost()
  faq = await TestFaq.in(hosts)
  editor = await faq.person('editingteacher')
  student = await faq.person('student')
})
afterAll(() => hosts.close())

/** The versions that somebody is told of. */
async function toldTo(person: TestPerson, articleId: string): Promise<(number | null)[]> {
  const events: LoggedEvent[] = await hosts.host.events.of(articleId, { limit: 100 })
  const [looker] = await hosts.host.activities.seenBy(person.id, 'mod_faq', { limit: 1 })
  const told = await live(looker!, events)
  return events.filter(({ id }) => told.has(id)).map(({ subjectVersion }) => subjectVersion)
}

test('tells of a draft only who edits', async () => {
  const { id } = await faq.write(editor!, { published: false })
  expect(await toldTo(editor!, id)).toEqual([1])
  expect(await toldTo(student!, id)).toEqual([])
})

test('tells of what is published everybody who reads, and that it is withdrawn or deleted', async () => {
  const made = await faq.write(editor!)
  expect(await toldTo(student!, made.id)).toEqual([1])
  const { body: withdrawn } = await faq.edit(editor!, made, { published: false })
  expect(await toldTo(student!, made.id)).toEqual([2])
  const { body: edited } = await faq.edit(editor!, withdrawn, { title: 'Only theirs' })
  expect(await toldTo(student!, made.id)).toEqual([2])
  const { body: again } = await faq.edit(editor!, edited, { published: true })
  await faq.remove(editor!, again)
  expect(await toldTo(student!, made.id)).toEqual([2, 5])
})
