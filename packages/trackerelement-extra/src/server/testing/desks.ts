import type { TestHost, TestPerson } from '@guichet/plugin-kit/testing'
import { solved } from '@guichet/plugin-kit/testing/work'
import type { WorkChallenge } from '@guichet/plugin-kit/work'

export interface ProblemBody {
  readonly code: string
  readonly fields?: readonly { readonly path: readonly (string | number)[]; readonly code: string }[]
}

type Role = 'editingteacher' | 'teacher' | 'student'

export interface Ticket {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly elements: Readonly<Record<string, unknown>>
}

interface WantedField {
  readonly code: string
  readonly type: string
  readonly settings?: Record<string, unknown>
  readonly options?: readonly { code: string; label: string; active: boolean }[]
  readonly mandatory?: boolean
  readonly private?: boolean
  readonly condition?: { code: string; values: string[] }
}

/** A tracker in a course of its own, or in a given one, as tests speak to it. */
export class Desk {
  readonly hosts: TestHost
  readonly courseId: string
  readonly id: string

  constructor(hosts: TestHost, courseId: string, id: string) {
    this.hosts = hosts
    this.courseId = courseId
    this.id = id
  }

  static async in(hosts: TestHost, courseId?: string, name?: string): Promise<Desk> {
    const course = courseId ?? (await hosts.course()).id
    const settings = { preset: 'ticketting', prefix: 'DESK' }
    const { id } = await hosts.activity({
      component: 'mod_tracker',
      courseId: course,
      settings,
      ...(name !== undefined && { name }),
    })
    return new Desk(hosts, course, id)
  }

  async person(role: Role): Promise<TestPerson> {
    const person = await this.hosts.person()
    await this.hosts.enrol(person, this.courseId, role)
    return person
  }

  call<B>(who: TestPerson, at: string, request: { body?: unknown; headers?: Record<string, string> } = {}) {
    const [method, path] = at.split(' ') as [string, string]
    return who.call<B>(`${method} /api/v1/trackers/${this.id}${path}`, request)
  }

  /** Its form, of fields that are made for it. */
  async ask(manager: TestPerson, fields: readonly WantedField[]): Promise<void> {
    const rows = []
    for (const { code, type, settings = {}, options = [], ...flags } of fields) {
      const body = { code, type, label: `Label of ${code}`, settings, options, shared: false }
      const made = await this.call<{ id: string }>(manager, 'POST /elements', { body })
      if (made.status !== 201) throw new Error(`${code}: ${made.status} ${JSON.stringify(made.body)}`)
      const plain = { active: true, mandatory: false, private: false, listable: true, help: null, default: null }
      rows.push({ ...plain, condition: null, ...flags, element: made.body.id })
    }
    const { body } = await this.call<{ version: number }>(manager, 'GET /form')
    const headers = { 'if-match': `"${body.version}"` }
    const changed = await this.call(manager, 'PUT /form', { body: { fields: rows }, headers })
    if (changed.status !== 200) throw new Error(`the form: ${changed.status} ${JSON.stringify(changed.body)}`)
  }

  report(who: TestPerson, elements: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
    const body = { description: 'The projector is dead', elements }
    return this.call<{ ticket: Ticket } & ProblemBody>(who, 'POST /tickets', { body, headers })
  }

  challenge(who: TestPerson, code: string) {
    const at = `GET /api/v1/extra-fields/trackers/${this.id}/fields/${code}/challenge` as const
    return who.call<WorkChallenge & ProblemBody>(at)
  }

  /** Work done for a report. */
  async proof(who: TestPerson, code: string): Promise<string> {
    const { status, body } = await this.challenge(who, code)
    if (status !== 200) throw new Error(`the challenge: ${status} ${JSON.stringify(body)}`)
    return solved(body)
  }
}

/** What was refused, by the code of the field. */
export const refusals = ({ fields = [] }: ProblemBody) =>
  Object.fromEntries(fields.map(({ path, code }) => [path.slice(1).join('.'), code]))
