import { CLAIM } from '@guichet/lti/claims'
import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '@guichet/plugin-kit/sql'
import { linksDueQuery } from './outbox.ts'
import { openGradedSchool, type GradedSchool } from './testing.ts'

// What arrives in the gradebook of a strict platform, which refuses whatever the specification does not allow.

let school: GradedSchool
beforeAll(async () => {
  school = await openGradedSchool({ lineItemQuery: 'type_id=1', lineItemExtension: { 'https://lms.example/own': 1 } })
})
afterEach(() => {
  school.platform.gradebook.recordings.length = 0
})
afterAll(() => school.close())

/** A graded course with a student in it who wrote so much. */
async function taught(
  items = 0,
  grading: Parameters<Awaited<ReturnType<GradedSchool['course']>>['grade']>[0] = {},
  more = {},
) {
  const course = await school.course(more)
  const student = await course.launch(PEOPLE.student)
  expect((await course.grade(grading)).status).toBe(200)
  await school.work()
  if (items > 0) await course.wrote(student, items)
  return { course, student }
}
const sendingOf = async (course: Awaited<ReturnType<typeof taught>>['course']) => {
  const { items } = await course.learners()
  return (items.find(({ person }) => person.name === 'Sam Student') ?? items[0]!).sendings[0]!
}
const faults = () => school.platform.requests.flatMap((request) => request.faults)
const rows = () => school.db.ltiScore
const ofCourse = (course: { readonly id: string }) => ({ link: { activityId: course.id } })
const answered = (status: number, headers = {}) => ({ status, headers, body: '' })

describe('a score is sent by itself', () => {
  test('whenever it changes, and only then; however much happens meanwhile, once', async () => {
    const { course, student } = await taught(3)
    await school.work()
    expect(course.score(PEOPLE.student)).toMatchObject({
      userId: PEOPLE.student.sub,
      scoreGiven: 3,
      scoreMaximum: 20,
      activityProgress: 'InProgress',
      gradingProgress: 'FullyGraded',
    })
    expect(course.scores(PEOPLE.student)).toBe(1)
    // Ten at most.
    await course.wrote(student, 12)
    await school.work()
    await course.wrote(student)
    await school.work()
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreGiven: 10 })
    expect(course.scores(PEOPLE.student)).toBe(2)
    const { state, sent } = await sendingOf(course)
    expect({ state, sent }).toMatchObject({ state: 'sent', sent: { score: 10, maximum: 20 } })
    expect(faults()).toEqual([])
  })

  test('with what a teacher says to it; anew when that or the maximum changes', async () => {
    const { course, student } = await taught(1)
    await course.comment(student.user.id, '  Good questions.  ')
    await school.work()
    expect(course.score(PEOPLE.student)).toMatchObject({ comment: 'Good questions.' })
    await course.comment(student.user.id, '', 1)
    await school.work()
    expect(course.score(PEOPLE.student)?.['comment']).toBe('')
    await course.grade({ maximum: 40 })
    await school.work()
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreMaximum: 40 })
    expect(faults()).toEqual([])
  })

  test('not of who did nothing, of who has left, nor of a test user; nor where grading is off, or waits for a word', async () => {
    const { course } = await taught()
    await course.launch(PEOPLE.otherStudent)
    await course.grade({ maximum: 30 })
    await school.work()
    expect(school.platform.gradebook.recordings).toEqual([])
    const tester = {
      ...PEOPLE.student,
      sub: 'tester',
      roles: [...PEOPLE.student.roles, 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser'],
    }
    await course.wrote(await course.launch(tester))
    const gone = await course.launch({ ...PEOPLE.student, sub: 'gone' })
    await school.db.ltiMembership.updateMany({ where: { userId: gone.user.id }, data: { status: 'gone' } })
    await course.wrote(gone)
    await course.wrote(course.teacher)
    const { course: off, student: idle } = await taught(0, { enabled: false })
    await off.wrote(idle)
    const { course: manual } = await taught(2, { sending: 'manual' })
    await school.work()
    expect(school.platform.gradebook.recordings).toEqual([])
    expect((await manual.learners()).items).toMatchObject([{ score: 2, sendings: [{ state: 'none', sent: null }] }])
    await manual.send(null)
    await school.work()
    expect(manual.score(PEOPLE.student)).toMatchObject({ scoreGiven: 2 })
  })

  test('when somebody says so, whatever the LMS has already; nothing too', async () => {
    const { course, student } = await taught()
    expect(await course.send([student.user.id])).toMatchObject({ status: 200, body: { waiting: 1 } })
    await school.work()
    await course.send(null)
    await school.work()
    const sent = school.platform.gradebook.recordings.map(({ score }) => score)
    expect(sent).toMatchObject([{ scoreGiven: 0 }, { scoreGiven: 0 }])
    expect(Date.parse(String(sent[1]!['timestamp']))).toBeGreaterThan(Date.parse(String(sent[0]!['timestamp'])))
  })
})

describe('the column', () => {
  test('is the one that the launch names, which is not touched', async () => {
    const { course } = await taught(1, {}, { column: true })
    await school.work()
    const [column] = [...school.platform.gradebook.columns.values()].filter(({ context }) => context === course.name)
    expect(column!.body).toMatchObject({ label: 'Grade', scoreMaximum: 100 })
    expect(school.platform.gradebook.recordings).toMatchObject([{ column: column!.key, score: { scoreGiven: 1 } }])
  })

  test('or ours, made once, with a way to look at what somebody did; its maximum follows, and what the LMS put into it stays', async () => {
    const { course, student } = await taught(1)
    const other = await course.launch(PEOPLE.otherStudent)
    await course.wrote(other)
    await school.work()
    const columns = () =>
      [...school.platform.gradebook.columns.values()].filter(({ context }) => context === course.name)
    expect(columns()).toHaveLength(1)
    expect(columns()[0]!.body).toMatchObject({
      scoreMaximum: 20,
      resourceLinkId: course.link,
      submissionReview: { reviewableStatus: ['InProgress', 'Submitted', 'Completed'], custom: { activity: course.id } },
    })
    await course.grade({ maximum: 50 })
    await course.wrote(student)
    await school.work()
    expect(columns()).toMatchObject([{ body: { scoreMaximum: 50, 'https://lms.example/own': 1 } }])
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreGiven: 2, scoreMaximum: 50 })
    // Somebody there deletes it: it is made anew.
    school.platform.gradebook.columns.clear()
    await course.wrote(student)
    await school.work()
    expect(await sendingOf(course)).toMatchObject({ state: 'trying', fault: 'not_found' })
    await course.send([student.user.id])
    await school.work()
    expect(columns()).toHaveLength(1)
    expect(faults()).toEqual([])
  })

  test('is found again by our own mark where a link has lost it', async () => {
    const { course, student } = await taught(1)
    await school.work()
    await school.db.ltiLink.updateMany({ where: { activityId: course.id }, data: { ownLineItemUrl: null } })
    await course.wrote(student)
    await school.work()
    expect(
      [...school.platform.gradebook.columns.values()].filter(({ context }) => context === course.name),
    ).toHaveLength(1)
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreGiven: 2 })
  })

  test.each([
    ['no_scores', { scopes: [] }],
    ['no_column', { scopes: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'] }],
  ] as const)('%s: said of the link, and of who waits', async (state, options) => {
    const { course, student } = await taught(1, {}, options)
    await school.work()
    expect((await course.grading()).links).toMatchObject([{ state }])
    expect(await sendingOf(course)).toMatchObject({ state: 'refused', fault: state })
    // Its next launch gives the right: what could not be sent is, without anything happening meanwhile.
    await course.launch(PEOPLE.teacher, course.allowed)
    await everyMinute()
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreGiven: 1 })
    // One that says nothing of grades takes nothing back.
    await course.launch(PEOPLE.teacher, { [CLAIM.grades]: undefined })
    await course.wrote(student)
    await school.work()
    expect((await course.grading()).links).toMatchObject([{ state: 'ready' }])
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreGiven: 2 })
    // One that says less does.
    await course.launch(PEOPLE.teacher, { [CLAIM.grades]: { scope: [] } })
    expect((await course.grading()).links).toMatchObject([{ state: 'no_scores' }])
  })

  test('is named by a launch late: what was refused for want of it goes there; what was refused for another reason does not', async () => {
    const { course, student } = await taught(1, {}, { scopes: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'] })
    await course.wrote(await course.launch({ ...PEOPLE.student, sub: 'nobody knows them' }))
    await school.work()
    await rows().updateMany({
      where: { ...ofCourse(course), userId: { not: student.user.id } },
      data: { fault: 'not_gradable' },
    })
    school.platform.gradebook.ensure(course.name, course.link)
    const scope = ['https://purl.imsglobal.org/spec/lti-ags/scope/score']
    const grades = { scope, ...school.platform.gradebook.addresses(course.name, course.link) }
    await course.launch(PEOPLE.teacher, { [CLAIM.grades]: grades })
    await everyMinute()
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreGiven: 1 })
    expect(await rows().count({ where: { ...ofCourse(course), refused: true, fault: 'not_gradable' } })).toBe(1)
  })
})

describe('an LMS that does not take it', () => {
  test.each([
    [400, 'not_gradable'],
    [422, 'not_gradable'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [413, 'not_accepted'],
    [302, 'redirected'],
  ])('for good, %i: kept, shown as %s, and not tried again before somebody says so', async (status, fault) => {
    const { course, student } = await taught(1, {}, { column: true })
    school.platform.answerNext('scores', answered(status))
    await school.work()
    expect(await sendingOf(course)).toMatchObject({ state: 'refused', fault, sent: null })
    await course.wrote(student)
    await school.work()
    expect(course.scores(PEOPLE.student)).toBe(0)
    await course.send([student.user.id])
    await school.work()
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreGiven: 2 })
    expect(await sendingOf(course)).toMatchObject({ state: 'sent', fault: null })
  })

  test('a person who gets no grades there', async () => {
    const course = await school.course()
    const teacher = await course.launch({ ...PEOPLE.nobody, roles: PEOPLE.student.roles })
    await course.grade()
    await course.wrote(teacher)
    await school.work()
    expect(await sendingOf(course)).toMatchObject({ state: 'refused', fault: 'not_gradable' })
  })

  test.each([
    ['429', answered(429, { 'retry-after': '600' }), 600],
    ['500', answered(500), 60],
    ['503', answered(503), 60],
  ])('for now, %s: tried again, later each time', async (_, answer, seconds) => {
    const { course, student } = await taught(1, {}, { column: true })
    school.platform.answerNext('scores', answer)
    const before = Date.now()
    await school.work()
    expect(await sendingOf(course)).toMatchObject({ state: 'trying', fault: 'unavailable' })
    const { dueAt } = await rows().findFirstOrThrow({ where: ofCourse(course) })
    expect(Math.abs((dueAt!.getTime() - before) / 1000 - seconds)).toBeLessThan(10)
    // What happens meanwhile does not have it tried sooner.
    await course.wrote(student)
    await school.work()
    expect(course.scores(PEOPLE.student)).toBe(0)
    await rows().updateMany({ where: ofCourse(course), data: { dueAt: new Date() } })
    await everyMinute()
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreGiven: 2 })
  })

  test('that cannot be reached: the others of the link are not tried either', async () => {
    const { course } = await taught(1, {}, { column: true })
    await course.wrote(await course.launch(PEOPLE.otherStudent))
    const url = 'http://127.0.0.1:9/lineitem'
    await school.db.ltiPlatform.updateMany({
      data: { serviceOrigins: [new URL(school.platform.urls.services).origin, 'http://127.0.0.1:9'] },
    })
    await school.db.ltiLink.updateMany({ where: { activityId: course.id }, data: { lineItemUrl: url } })
    await school.work()
    expect((await course.learners()).items.map(({ sendings }) => sendings[0]!)).toMatchObject([
      { state: 'trying', fault: 'unavailable' },
      { state: 'trying', fault: 'unavailable' },
    ])
    expect(await rows().count({ where: { ...ofCourse(course), attempts: 1, timestamp: { not: null } } })).toBe(1)
  })

  test('409, a newer score is there: a later time once, then for good', async () => {
    const { course, student } = await taught(1, {}, { column: true })
    school.platform.answerNext('scores', answered(409))
    await school.work()
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreGiven: 1 })
    expect(Date.parse(String(course.score(PEOPLE.student)?.['timestamp']))).toBeGreaterThan(Date.now() + 30_000)
    // The next one is later still.
    await course.wrote(student)
    await school.work()
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreGiven: 2 })
    const column = school.platform.gradebook.recordings.at(-1)!.column
    const far = { userId: PEOPLE.student.sub, scoreGiven: 7, timestamp: new Date(Date.now() + 3_600_000).toISOString() }
    school.platform.gradebook.recordings.push({ column, userId: PEOPLE.student.sub, score: far })
    await course.wrote(student)
    await school.work()
    expect(await sendingOf(course)).toMatchObject({ state: 'refused', fault: 'conflict', sent: { score: 2 } })
  })

  test('a token that is refused once is asked for anew', async () => {
    const { course } = await taught(1, {}, { column: true })
    school.platform.switches.refuseTokenOnce = true
    await school.work()
    expect(course.score(PEOPLE.student)).toMatchObject({ scoreGiven: 1 })
  })

  test('attack 9: a column elsewhere, which no launch named, gets no token', async () => {
    const { course } = await taught(1)
    const elsewhere = { id: 'https://elsewhere.example/lineitem', label: 'Grade', scoreMaximum: 20 }
    school.platform.answerNext('line-items', { status: 200, headers: {}, body: '[]' })
    school.platform.answerNext('line-items', { status: 201, headers: {}, body: JSON.stringify(elsewhere) })
    await school.work()
    expect(await sendingOf(course)).toMatchObject({ state: 'refused', fault: 'foreign_origin' })
    expect(await school.db.ltiLink.findFirst({ where: { activityId: course.id } })).toMatchObject({
      ownLineItemUrl: null,
    })
  })
})

test('a class of many whose scores are all due is sent in some rounds, each person once', async () => {
  const { course } = await taught(0, { sending: 'manual' }, { column: true })
  const class_ = Array.from({ length: 23 }, (_, i) => ({
    ...PEOPLE.student,
    sub: `many-${i}`,
    familyName: `Many ${i}`,
  }))
  school.platform.roster.members = [...school.platform.roster.members, ...class_]
  for (const person of class_) await course.launch(person)
  await course.send(null)
  await school.work()
  const sent = school.platform.gradebook.recordings.map(({ userId }) => userId)
  expect(sent).toHaveLength(24)
  expect(new Set(sent).size).toBe(24)
})

test('what is due is found by when it is due', async () => {
  const { course, student } = await taught(1)
  const { deploymentId } = await rows().findFirstOrThrow({ where: { ...ofCourse(course), userId: student.user.id } })
  await school.db.$executeRaw`
    INSERT INTO core_lti_link (deployment_id, resource_link_id, course_id, created_at)
    SELECT ${deploymentId}::uuid, 'many ' || n, ${course.courseId}::uuid, now() FROM generate_series(1, 3000) n`
  await school.db.$executeRaw`
    INSERT INTO core_lti_score (deployment_id, resource_link_id, user_id)
    SELECT ${deploymentId}::uuid, 'many ' || n, ${student.user.id}::uuid FROM generate_series(1, 3000) n`
  await school.db.$executeRaw`ANALYZE core_lti_score, core_lti_link`
  const plan = JSON.stringify(await school.db.$queryRaw(sql`EXPLAIN (FORMAT JSON) ${linksDueQuery(new Date(), 200)}`))
  expect(plan).toContain('"core_lti_score_due_at_idx"')
  await school.work()
})

/** The round that comes by itself, and what it put into the queue. */
async function everyMinute() {
  const job = jobs().find(({ name }) => name === 'core.lti_scores')!
  await school.db.$transaction((tx) => job.run({ data: {} as never, tx, host: school.things.host }))
  await school.work()
}
const jobs = () => school.things.components.flatMap(({ half }) => half.jobs ?? [])

describe('a process that is killed', () => {
  test('between the LMS and the commit: it is sent again, later, and nothing else changes', async () => {
    const { course, student } = await taught(0, {}, { column: true })
    await course.wrote(student, 2)
    const { deploymentId, resourceLinkId } = await rows().findFirstOrThrow({ where: ofCourse(course) })
    const job = jobs().find(({ name }) => name === 'core.lti_scores')!
    const data = { deploymentId, resourceLinkId } as never
    const { host } = school.things
    await job.ask!({ data, host })
    expect(course.scores(PEOPLE.student)).toBe(1)
    // Meanwhile nobody else sends for this link; after a while whoever held it is gone.
    expect(await job.ask!({ data, host })).toBeNull()
    const later = { ...host, now: () => new Date(Date.now() + 300_000) }
    const asked = await job.ask!({ data, host: later })
    await school.db.$transaction((tx) => job.run({ data, tx, host: later, asked }))
    expect(school.platform.gradebook.recordings.map(({ score }) => score)).toMatchObject([
      { scoreGiven: 2 },
      { scoreGiven: 2 },
    ])
    expect(await sendingOf(course)).toMatchObject({ state: 'sent', sent: { score: 2 } })
    expect(await rows().count({ where: { ...ofCourse(course), dueAt: { not: null } } })).toBe(0)
  })

  test('what changes while a score is on its way is sent after it', async () => {
    const { course, student } = await taught(1, {}, { column: true })
    const { deploymentId, resourceLinkId } = await rows().findFirstOrThrow({ where: ofCourse(course) })
    const job = jobs().find(({ name }) => name === 'core.lti_scores')!
    const data = { deploymentId, resourceLinkId } as never
    const { host } = school.things
    const asked = await job.ask!({ data, host })
    await course.wrote(student)
    await school.db.$transaction((tx) => job.run({ data, tx, host, asked }))
    await school.work()
    expect(school.platform.gradebook.recordings.map(({ score }) => score['scoreGiven'])).toEqual([1, 2])
  })
})
