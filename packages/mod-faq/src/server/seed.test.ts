import { openTestHost, type TestHost } from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seed } from './seed.ts'

let hosts: TestHost
beforeAll(async () => {
  hosts = await openTestHost()
})
afterAll(() => hosts.close())

test('the demo has one FAQ, with articles and a draft, however often it is made', async () => {
  const { host } = hosts
  const courseId = (await hosts.course()).id
  const { id } = await hosts.admin()
  const demo = {
    people: { admin: id, editingteacher: id, teacher: id, student1: id, student2: id },
    courseId,
    async createActivity({ component, name }: { readonly component: string; readonly name: string }) {
      if ((await host.activities.named(component, name)).length > 0) return null
      return host.activities.find((await hosts.activity({ component, name, courseId })).id)
    },
  }
  await seed({ host, demo })
  await seed({ host, demo })
  const made = await host.db.faqArticle.findMany({
    orderBy: { place: 'asc' },
    select: { place: true, published: true },
  })
  expect(made).toEqual([
    { place: 1, published: true },
    { place: 2, published: true },
    { place: 3, published: false },
  ])
})
