import type { DemoPlaces } from '@guichet/plugin-kit/server'
import { beforeAll, expect, test } from 'vitest'
import { useTrackers } from '../testing/trackers.ts'
import { COURSE_STORIES } from './course-stories.ts'
import { DESK_STORIES } from './desk-stories.ts'
import { seed } from './seed.ts'

const trackers = useTrackers()
let demo: DemoPlaces

beforeAll(async () => {
  const { hosts } = trackers
  const courseId = (await hosts.course()).id
  const admin = await hosts.admin()
  const member = async (role: string) => {
    const person = await hosts.person()
    await hosts.enrol(person, courseId, role)
    return person
  }
  const [editor, teacher] = [await member('editingteacher'), await member('teacher')]
  const people = {
    admin: admin.id,
    editingteacher: editor.id,
    teacher: teacher.id,
    student1: (await member('student')).id,
    student2: (await member('student')).id,
  }
  demo = {
    people,
    courseId,
    async createActivity({ everyone = null, roles = {}, ...wanted }) {
      if ((await hosts.host.activities.named(wanted.component, wanted.name)).length > 0) return null
      const { id } = await hosts.activity({ ...wanted, everyone })
      if (roles.editingteacher) await hosts.enrol(editor, id, roles.editingteacher)
      if (roles.teacher) await hosts.enrol(teacher, id, roles.teacher)
      return hosts.host.activities.find(id)
    },
  }
})

test('makes two trackers with tickets whose history is real, once', async () => {
  const { host } = trackers.hosts
  await seed({ host, demo })
  await seed({ host, demo })
  const made = await host.db.tracker.findMany({ where: { prefix: { in: ['PRJ', 'SI'] } }, include: { tickets: true } })
  expect(made.map(({ prefix, tickets }) => [prefix, tickets.length]).toSorted()).toEqual([
    ['PRJ', COURSE_STORIES.length],
    ['SI', DESK_STORIES.length],
  ])
  const tickets = made.flatMap((tracker) => tracker.tickets)
  expect(new Set(tickets.map(({ state }) => state)).size).toBeGreaterThanOrEqual(8)
  for (const ticket of tickets) {
    const events = await host.events.of(ticket.id, { limit: 100 })
    expect(events.map(({ subjectVersion }) => subjectVersion)).toEqual(events.map((_, i) => i + 1))
    expect(events).toHaveLength(ticket.version)
    const last = Math.max(events.at(-1)!.occurredAt.getTime(), ticket.commentedAt?.getTime() ?? 0)
    expect(ticket.updatedAt.getTime()).toBe(last)
    expect(ticket.updatedAt.getTime()).toBeLessThanOrEqual(Date.now())
  }
})
