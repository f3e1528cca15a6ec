import type { TestHost, TestPerson } from '@guichet/plugin-kit/testing'

type Role = 'manager' | 'editingteacher' | 'teacher' | 'student' | 'guest'

interface Ticket {
  readonly id: string
  readonly number: number
  readonly version: number
}

/** A tracker and a FAQ in one course, as tests speak to them. */
export class Desk {
  readonly hosts: TestHost
  readonly courseId: string
  readonly tracker: string
  readonly faq: string

  constructor(hosts: TestHost, courseId: string, activities: { readonly tracker: string; readonly faq: string }) {
    this.hosts = hosts
    this.courseId = courseId
    this.tracker = activities.tracker
    this.faq = activities.faq
  }

  /** In a new course, or in a given one. */
  static async in(hosts: TestHost, courseId?: string): Promise<Desk> {
    const course = courseId ?? (await hosts.course()).id
    const settings = { preset: 'ticketting', prefix: 'DESK' }
    const tracker = await hosts.activity({ component: 'mod_tracker', courseId: course, settings })
    const faq = await hosts.activity({ component: 'mod_faq', courseId: course })
    return new Desk(hosts, course, { tracker: tracker.id, faq: faq.id })
  }

  async person(role: Role): Promise<TestPerson> {
    const person = await this.hosts.person()
    await this.hosts.enrol(person, this.courseId, role)
    return person
  }

  async report(who: TestPerson, description: string): Promise<Ticket> {
    const at = `POST /api/v1/trackers/${this.tracker}/tickets` as const
    const { status, body } = await who.call<{ ticket: Ticket }>(at, { body: { description } })
    if (status !== 201) throw new Error(`report: ${status} ${JSON.stringify(body)}`)
    return body.ticket
  }

  /** Moves a ticket to RESOLVED with what solved it. */
  async solve(who: TestPerson, { number, version }: Ticket, resolution: string): Promise<void> {
    const { status, body } = await who.call(`POST /api/v1/trackers/${this.tracker}/tickets/${number}/transitions`, {
      body: { to: 'RESOLVED', resolution },
      headers: { 'if-match': `"${version}"` },
    })
    if (status !== 200) throw new Error(`solve: ${status} ${JSON.stringify(body)}`)
  }

  async write(who: TestPerson, article: { title: string; body: string; published: boolean }): Promise<{ id: string }> {
    const { status, body } = await who.call<{ id: string }>(`POST /api/v1/faqs/${this.faq}/articles`, { body: article })
    if (status !== 201) throw new Error(`write: ${status} ${JSON.stringify(body)}`)
    return body
  }
}
