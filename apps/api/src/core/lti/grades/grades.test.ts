import { PEOPLE } from '@guichet/lti/testing/platform/people'
import { sql } from '@guichet/plugin-kit/sql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { learnersQuery } from './learners.ts'
import { openGradedSchool, type GradedCourse, type GradedSchool } from './testing.ts'

let school: GradedSchool
let course: GradedCourse
beforeAll(async () => {
  school = await openGradedSchool()
  course = await school.course()
})
afterAll(() => school.close())

const rubric = { written: { points: 0.5, cap: null } }

describe('how an activity is graded', () => {
  test('is off until somebody says otherwise, with what is counted and which links open it', async () => {
    const fresh = await school.course()
    expect(await fresh.grading()).toEqual({
      enabled: false,
      maximum: 20,
      rubric: {},
      sending: 'automatic',
      kinds: ['written'],
      links: [{ platform: 'Moodle of the school', course: fresh.name, state: 'ready' }],
      asksForGrades: false,
      version: 0,
    })
  })

  test('is said whole, in the version that was seen; the log tells what changed', async () => {
    const fresh = await school.course()
    const set = await fresh.grade({ rubric })
    expect(set).toMatchObject({ status: 200, body: { enabled: true, rubric, version: 1 } })
    expect((await fresh.grade({ rubric })).body['version']).toBe(1)
    const late = { enabled: false, maximum: 20, rubric, sending: 'manual' }
    const path = `/activities/${fresh.id}/grading`
    expect(await fresh.teacher.call('PUT', path, late, { 'if-match': '"0"' })).toMatchObject({
      status: 412,
      body: { current: { version: 1, enabled: true } },
    })
    expect((await fresh.teacher.call('PUT', path, late)).status).toBe(428)
    expect(
      await school.db.event.findMany({ where: { activityId: fresh.id, type: 'core.lti_grading.changed' } }),
    ).toMatchObject([
      { actorId: fresh.teacher.user.id, changes: { enabled: [false, true], rubric: ['', 'written 0.5'] } },
    ])
  })

  test.each([
    ['what is not counted', { rubric: { spoken: { points: 1, cap: null } } }, ['rubric', 'spoken'], 'lti.unknown_kind'],
    ['nothing at all', { rubric: { written: { points: 0, cap: null } } }, ['rubric'], 'lti.worth_nothing'],
    ['a maximum of nothing', { maximum: 0 }, ['maximum'], 'too_small'],
    [
      'thousandths of points',
      { rubric: { written: { points: 0.001, cap: null } } },
      ['rubric', 'written', 'points'],
      'not_multiple_of',
    ],
    [
      'points to take away',
      { rubric: { written: { points: -1, cap: null } } },
      ['rubric', 'written', 'points'],
      'too_small',
    ],
  ])('does not take %s', async (_, over, path, code) => {
    expect(await course.grade(over)).toMatchObject({ status: 400, body: { fields: [{ in: 'body', path, code }] } })
  })

  test('is for who looks after activities; who teaches without that looks, comments and sends; learners see nothing of it', async () => {
    const assistant = await course.launch(PEOPLE.assistant)
    // Whom the tests' activity does not show itself to by that.
    await course.alsoStudent(assistant)
    const student = await course.launch(PEOPLE.student)
    await course.grade()
    expect((await course.grade({ maximum: 12 }, assistant)).status).toBe(403)
    expect((await course.send(null, assistant)).status).toBe(200)
    expect((await course.comment(student.user.id, 'Well done', 0, assistant)).status).toBe(200)
    for (const path of ['grading', 'scores'])
      expect((await student.call('GET', `/activities/${course.id}/${path}`)).status).toBe(403)
    const elsewhere = await school.course()
    expect((await elsewhere.teacher.call('GET', `/activities/${course.id}/scores`)).status).toBe(404)
  })
})

describe('its learners', () => {
  test('come by name, in pages, and are found by parts of it', async () => {
    const fresh = await school.course()
    const [sam, olga] = [await fresh.launch(PEOPLE.student), await fresh.launch(PEOPLE.otherStudent)]
    await fresh.grade({ rubric })
    await fresh.wrote(sam, 3)
    const all = await fresh.learners()
    expect(all.items.map(({ person }) => person)).toEqual([
      { id: olga.user.id, name: 'Olga Other' },
      { id: sam.user.id, name: 'Sam Student' },
    ])
    expect(all.items[1]).toMatchObject({ counts: { written: 3 }, score: 1.5, comment: { text: '', version: 0 } })
    const first = await fresh.learners('?limit=1')
    const second = await fresh.learners(`?limit=1&cursor=${first.next}`)
    expect([first, second].map(({ items }) => items[0]!.person.name)).toEqual(['Olga Other', 'Sam Student'])
    expect(second.next).toBeNull()
    expect((await fresh.learners('?matching=stud')).items).toHaveLength(1)
    expect((await fresh.learners('?matching=%25')).items).toEqual([])
  })

  test('have one comment each, in versions; nobody else has any', async () => {
    const fresh = await school.course()
    const sam = await fresh.launch(PEOPLE.student)
    const said = await fresh.comment(sam.user.id, 'Good')
    expect(said).toMatchObject({ status: 200, body: { text: 'Good', version: 1 } })
    expect(await fresh.comment(sam.user.id, 'Better')).toMatchObject({
      status: 412,
      body: { current: { text: 'Good', version: 1 } },
    })
    expect((await fresh.comment(sam.user.id, 'Better', 1)).body).toEqual({ text: 'Better', version: 2 })
    expect((await fresh.learners()).items[0]!.comment).toEqual({ text: 'Better', version: 2 })
    expect((await fresh.comment(fresh.teacher.user.id, 'Me')).status).toBe(404)
    const told = await school.db.event.findMany({ where: { activityId: fresh.id, type: 'core.lti_grade.commented' } })
    // What was said is named, not told.
    expect(told.map(({ subjectId, changes }) => ({ subjectId, changes }))).toEqual([
      { subjectId: sam.user.id, changes: { comment: null } },
      { subjectId: sam.user.id, changes: { comment: null } },
    ])
  })

  test('of many courses cost what those of one do: each look is by an index', async () => {
    await school.db.$executeRaw`
      INSERT INTO core_user (id, username, given_name, family_name, created_at, updated_at)
      SELECT gen_random_uuid(), 'many-' || n, 'Many', 'Many ' || n, now(), now() FROM generate_series(1, 3000) n`
    await school.db.$executeRaw`
      INSERT INTO core_lti_membership (course_id, user_id, launch_roles, roster_roles, mentor_of, status)
      SELECT c.course_id, u.id, '{}', '{}', '{}', 'active' FROM (SELECT course_id FROM core_lti_course WHERE course_id <> ${course.courseId}::uuid LIMIT 1) c, core_user u
      WHERE u.username LIKE 'many-%'`
    await school.db
      .$executeRaw`ANALYZE core_user, core_lti_membership, core_role_assignment, core_lti_score, core_lti_link`
    const query = learnersQuery(course.id, { matching: undefined, after: null, take: 51 })
    const plan = JSON.stringify(await school.db.$queryRaw(sql`EXPLAIN (FORMAT JSON) ${query}`))
    for (const table of ['core_user', 'core_lti_membership'])
      expect(plan).not.toContain(
        `"Node Type":"Seq Scan","Parallel Aware":false,"Async Capable":false,"Relation Name":"${table}"`,
      )
  })
})

describe('what is asked of LMSs when they are connected', () => {
  const scopes = async () =>
    (await school.things.server.inject({ url: '/lti/config.json' })).json<{ scopes: string[] }>().scopes

  test('is the list of people; scores too where the site wants them', async () => {
    expect((await scopes()).map((scope) => scope.split('/').at(-1))).toEqual(['contextmembership.readonly'])
    const admin = await school.things.admin()
    const { headers } = await admin.call('GET /api/v1/settings/core_site')
    await admin.call('PUT /api/v1/settings/core_site', {
      body: { values: { ltiGrades: true } },
      headers: { 'if-match': String(headers['etag']) },
    })
    expect((await scopes()).map((scope) => scope.split('/').at(-1))).toEqual([
      'contextmembership.readonly',
      'lineitem',
      'score',
      'result.readonly',
    ])
    expect((await course.grading()).asksForGrades).toBe(true)
  })
})
