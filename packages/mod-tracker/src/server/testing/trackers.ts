import type { SuccessOf } from '@guichet/plugin-kit/contract'
import {
  openTestHost,
  type TestAnswer,
  type TestHost,
  type TestPerson,
  type TestRequest,
} from '@guichet/plugin-kit/testing'
import { afterAll, beforeAll } from 'vitest'
import type { ticketsContract } from '../../contract/tickets.ts'

export type TicketBody = SuccessOf<(typeof ticketsContract)['operations']['get']>
export type CreatedBody = SuccessOf<(typeof ticketsContract)['operations']['create']>
export type ListBody = SuccessOf<(typeof ticketsContract)['operations']['list']>

/** What a refused request answers with (apps/api/src/host/failures/problem.ts). */
export interface ProblemBody {
  readonly code: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly fields?: readonly { in: string; path: (string | number)[]; code: string }[]
  readonly current?: TicketBody
}

type Role = 'manager' | 'editingteacher' | 'teacher' | 'student' | 'guest'

/** A tracker in a course of its own, as tests speak to it. */
export class TestTracker {
  readonly id: string
  readonly courseId: string
  readonly hosts: TestHost

  constructor(hosts: TestHost, id: string, courseId: string) {
    this.hosts = hosts
    this.id = id
    this.courseId = courseId
  }

  /** A new person with a role in the tracker's course. */
  async person(role: Role, name: { givenName?: string; familyName?: string } = {}): Promise<TestPerson> {
    const person = await this.hosts.person(name)
    await this.hosts.enrol(person, this.courseId, role)
    return person
  }

  /** `call(person, 'GET /tickets')`: below the tracker. */
  call<B = ProblemBody>(person: TestPerson, at: string, request?: TestRequest): Promise<TestAnswer<B>> {
    const [method = '', path = ''] = at.split(' ')
    return person.call<B>(`${method} /api/v1/trackers/${this.id}${path === '/' ? '' : path}`, request)
  }

  async report(person: TestPerson, description = 'The projector is dead'): Promise<TicketBody> {
    const { status, body } = await this.call<CreatedBody>(person, 'POST /tickets', { body: { description } })
    if (status !== 201) throw new Error(`report: ${status} ${JSON.stringify(body)}`)
    return body.ticket
  }

  move<B = TicketBody & ProblemBody>(
    person: TestPerson,
    ticket: Seen,
    to: string,
    headers: Record<string, string> = {},
  ) {
    return this.call<B>(person, `POST /tickets/${ticket.number}/transitions`, {
      body: { to },
      headers: { ...ifMatch(ticket), ...headers },
    })
  }

  assign<B = TicketBody & ProblemBody>(
    person: TestPerson,
    ticket: Seen,
    to: TestPerson | null,
    headers: Record<string, string> = {},
  ) {
    const body = { assignee: to?.id ?? null }
    return this.call<B>(person, `PUT /tickets/${ticket.number}/assignee`, {
      body,
      headers: { ...ifMatch(ticket), ...headers },
    })
  }

  /** The types and changes of a ticket's events, oldest first. */
  async events(ticketId: string) {
    const events = await this.hosts.host.events.of(ticketId, { limit: 100 })
    return events.map(({ type, subjectVersion, changes, actorId }) => ({
      type,
      version: subjectVersion,
      changes,
      actorId,
    }))
  }
}

export type Seen = Pick<TicketBody, 'number' | 'version'>

export const ifMatch = ({ version }: Seen) => ({ 'if-match': `"${version}"` })

export interface Trackers {
  readonly hosts: TestHost
  /** Each call makes a tracker in a new course. */
  tracker(settings?: Record<string, unknown>): Promise<TestTracker>
}

/** The app for the tests of a file: open before the first, and before what the file itself does then; closed after the last. */
export function useTrackers(): Trackers {
  let hosts: TestHost
  beforeAll(async () => {
    hosts = await openTestHost()
  })
  afterAll(() => hosts.close())
  return {
    get hosts() {
      return hosts
    },
    async tracker(settings = {}) {
      const { id: courseId } = await hosts.course()
      const { id } = await hosts.activity({ component: 'mod_tracker', courseId, settings })
      return new TestTracker(hosts, id, courseId)
    },
  }
}
