import { sql } from '@guichet/plugin-kit/sql'
import type { TestHost, TestPerson } from '@guichet/plugin-kit/testing'
import { nameSubtrackers } from '../relocations/testing.ts'
import { TestTracker } from '../testing/trackers.ts'
import type { Archetype, Config } from './tables.ts'

/** The running API with a course, its people and its trackers, by the same indices as the model's. */
export class Real {
  readonly trackers: TestTracker[] = []
  readonly people: TestPerson[]
  readonly hosts: TestHost
  readonly courseId: string

  private constructor(hosts: TestHost, courseId: string, people: TestPerson[]) {
    this.hosts = hosts
    this.courseId = courseId
    this.people = people
  }

  static async open(hosts: TestHost, cast: readonly Archetype[]): Promise<Real> {
    const { id } = await hosts.course()
    const people: TestPerson[] = []
    for (const role of cast) {
      const person = await hosts.person()
      await hosts.enrol(person, id, role)
      people.push(person)
    }
    return new Real(hosts, id, people)
  }

  async addTracker({ preset, mode, path, chosen, defaultAssignee }: Config): Promise<void> {
    const settings = {
      preset,
      mode,
      path,
      ...(preset === 'customized' && { enabledStates: chosen }),
      ...(defaultAssignee !== null && { defaultAssignee: this.people[defaultAssignee]!.id }),
    }
    const { id } = await this.hosts.activity({ component: 'mod_tracker', courseId: this.courseId, settings })
    const tracker = new TestTracker(this.hosts, id, this.courseId)
    await nameSubtrackers(
      tracker,
      await this.hosts.admin(),
      this.trackers.map((other) => other.id),
    )
    this.trackers.push(tracker)
  }

  /** Null takes the role away. */
  async setRole(who: number, role: Archetype | null): Promise<number> {
    const admin = await this.hosts.admin()
    const at = `/api/v1/courses/${this.courseId}/enrolments/${this.people[who]!.id}` as const
    const answer = role === null ? await admin.call(`DELETE ${at}`) : await admin.call(`PUT ${at}`, { body: { role } })
    return answer.status
  }

  /** Let in again, somebody has to sign in: their sessions ended. */
  async setSuspended(who: number, suspended: boolean): Promise<number> {
    const admin = await this.hosts.admin()
    const person = this.people[who]!
    const { body } = await admin.call<{ version: number }>(`GET /api/v1/users/${person.id}`)
    const headers = { 'if-match': `"${body.version}"` }
    const { status } = await admin.call(`PUT /api/v1/users/${person.id}/suspension`, { body: { suspended }, headers })
    if (!suspended) this.people[who] = await this.hosts.again(person)
    return status
  }

  indexOf(id: string | null | undefined): number | null {
    const index = this.people.findIndex((person) => person.id === id)
    return index < 0 ? null : index
  }

  /** Which ticket of a tracker waits for which, by their numbers. */
  async needs(tracker: TestTracker): Promise<string[]> {
    const rows = await this.hosts.host.db.trackerDependency.findMany({
      where: { trackerId: tracker.id },
      select: { ticket: { select: { number: true } }, dependsOn: { select: { number: true } } },
    })
    return rows.map(({ ticket, dependsOn }) => `${ticket.number} ${dependsOn.number}`).toSorted()
  }

  /** A tracker's tickets as the database has them, by number. */
  rows(tracker: TestTracker) {
    return this.hosts.host.db.$queryRaw<Row[]>(sql`
      SELECT t.id, t.number, t.state, t.closed, t.version, t.reporter_id AS reporter, t.assignee_id AS assignee, t.rank, t.closed_at AS "closedAt"
      FROM tracker_ticket t WHERE t.tracker_id = ${tracker.id}::uuid ORDER BY t.number`)
  }
}

interface Row {
  readonly id: string
  readonly number: number
  readonly state: string
  readonly closed: boolean
  readonly version: number
  readonly reporter: string
  readonly assignee: string | null
  readonly rank: string | null
  readonly closedAt: Date | null
}
