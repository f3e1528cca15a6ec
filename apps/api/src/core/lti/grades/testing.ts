import { CLAIM, SCOPE } from '@guichet/lti/claims'
import { PEOPLE, type Person } from '@guichet/lti/testing/platform/people'
import { startPlatform } from '@guichet/lti/testing/platform/start'
import type { Switches } from '@guichet/lti/testing/platform/switches'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { PositionedEvent } from '@guichet/plugin-kit/event'
import { publishedKeys } from '../keys/keep.ts'
import { openLms } from '../testing/lms.ts'
import type { ltiGradesContract } from './contract.ts'

type Grading = SuccessOf<(typeof ltiGradesContract)['operations']['view']>
export type Learners = SuccessOf<(typeof ltiGradesContract)['operations']['list']>

type Session = Awaited<ReturnType<Awaited<ReturnType<typeof openLms>>['session']>>

const ALL = [SCOPE.score, SCOPE.lineItem]

/** What a course's gradebook lets us do, and whether its link has a column. */
interface CourseOptions {
  readonly scopes?: readonly string[]
  readonly column?: boolean
  readonly lineItems?: boolean
}

export type GradedSchool = Awaited<ReturnType<typeof openGradedSchool>>
export type GradedCourse = Awaited<ReturnType<GradedSchool['course']>>

/** An LMS that launches into the host, and its services: a strict platform, which keeps scores. */
export async function openGradedSchool(switches: Partial<Switches> = {}) {
  const platform = await startPlatform(switches)
  const lms = await openLms({
    tokenEndpoint: platform.urls.token,
    serviceOrigins: [new URL(platform.urls.services).origin],
  })
  const { things, db } = lms
  const keys = (await publishedKeys(things.host)).map(({ publicJwk }) => publicJwk)
  platform.register({ loginUrl: 'x', redirectUris: ['x'], jwks: { keys }, clientId: lms.platform.clientId })
  let courses = 0

  async function course({ scopes = ALL, column = false, lineItems = true }: CourseOptions = {}) {
    const name = `course-${++courses}-${lms.platform.clientId.slice(-6)}`
    const link = `link of ${name}`
    if (column) platform.gradebook.ensure(name, link)
    const addresses = platform.gradebook.addresses(name, link)
    const grades = { scope: scopes, ...addresses, ...(lineItems ? {} : { lineitems: undefined }) }
    const launch = async (person: Person, claims: object = {}) =>
      lms.session({
        claims: {
          sub: person.sub,
          name: null,
          given_name: person.givenName,
          family_name: person.familyName,
          [CLAIM.roles]: person.roles,
          [CLAIM.context]: { id: name, title: name, label: name },
          [CLAIM.resourceLink]: { id: link },
          [CLAIM.grades]: scopes.length === 0 ? undefined : grades,
          // Its people are not asked for.
          [CLAIM.namesRoles]: undefined,
          ...claims,
        },
      })
    const first = await launch(PEOPLE.teacher)
    const { id } = await things.activity({ component: 'mod_thing', courseId: first.launch.course.id })
    await first.call('PUT', '/lti/session/activity', { activity: id })
    const teacher = await launch(PEOPLE.teacher)
    /** Claims of a launch that lets us do everything. */
    const allowed = { [CLAIM.grades]: { scope: ALL, ...addresses } }
    return { ...(await place(id, teacher)), name, link, launch, teacher, allowed, courseId: first.launch.course.id }
  }

  async function place(id: string, teacher: Session) {
    const at = `/activities/${id}`
    const grading = async () => (await teacher.call('GET', `${at}/grading`)).body as unknown as Grading
    return {
      id,
      grading,
      /** Says what is worth what, over what is set; a point for each item, ten at most, unless said otherwise. */
      async grade(over: Partial<Pick<Grading, 'enabled' | 'maximum' | 'rubric' | 'sending'>> = {}, by = teacher) {
        const { version } = await grading()
        const body = { enabled: true, maximum: 20, rubric: { written: { points: 1, cap: 10 } }, sending: 'automatic' }
        return by.call('PUT', `${at}/grading`, { ...body, ...over }, { 'if-match': `"${version}"` })
      },
      async learners(query = '') {
        return (await teacher.call('GET', `${at}/scores${query}`)).body as unknown as Learners
      },
      /** Gives somebody by hand what shows them the tests' activity. */
      alsoStudent: ({ user }: Session) =>
        things.enrol(
          { id: user.id, name: user.name, call: () => Promise.reject(new Error('never asked')) },
          id,
          'student',
        ),
      send: (users: readonly string[] | null, by = teacher) => by.call('POST', `${at}/scores/sending`, { users }),
      comment: (user: string, text: string, version = 0, by = teacher) =>
        by.call('PUT', `${at}/scores/${user}/comment`, { text }, { 'if-match': `"${version}"` }),
      /** Somebody writes so many items; the log's reader sees it. */
      async wrote({ user }: Session, times = 1) {
        const events: PositionedEvent[] = []
        for (let n = 0; n < times; n++) events.push(await write(id, user.id))
        await read(events)
      },
      /** The last score that the LMS took of somebody. */
      score: ({ sub }: Person) => platform.gradebook.recordings.findLast(({ userId }) => userId === sub)?.score,
      scores: ({ sub }: Person) => platform.gradebook.recordings.filter(({ userId }) => userId === sub).length,
    }
  }

  async function write(thingId: string, actorId: string): Promise<PositionedEvent> {
    const item = things.host.newId()
    await things.host.change({ actor: { id: actorId, via: 'session' } }, async (tx) => {
      await tx.$executeRaw`INSERT INTO thing_item VALUES (${item}::uuid, ${thingId}::uuid, 'an item', 1)`
      const event = {
        type: 'thing.item.created',
        contextId: thingId,
        activityId: thingId,
        subjectId: item,
        changes: {},
      }
      return { ok: true, value: { answer: null, events: [{ ...event, subjectVersion: 1 }] } }
    })
    const row = await db.event.findFirstOrThrow({ where: { subjectId: item } })
    return { ...row, position: 1 } as unknown as PositionedEvent
  }

  /** As the relay would hand them over. */
  async function read(events: readonly PositionedEvent[]): Promise<void> {
    const readers = things.components.flatMap(({ half }) => half.readers ?? [])
    const reader = readers.find(({ name }) => name === 'core.lti_participation')!
    await db.$transaction((tx) => reader.handle(events, tx, things.host))
  }

  return {
    platform,
    lms,
    things,
    db,
    course,
    /** What is in the queue is done. */
    work: () => things.runJobs(),
    async close() {
      await lms.close()
      await platform.close()
    },
  }
}
