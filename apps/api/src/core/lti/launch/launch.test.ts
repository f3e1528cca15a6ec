import { CLAIM } from '@guichet/lti/claims'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { spyOnStatements } from '@guichet/db/testing/statement-spy'
import { openLms, type Lms } from '../testing/lms.ts'

let lms: Lms
beforeAll(async () => {
  lms = await openLms()
})
afterAll(() => lms.close())

const role = (name: string) => ({ [CLAIM.roles]: [`http://purl.imsglobal.org/vocab/lis/v2/membership#${name}`] })
let people = 0
const somebody = () => `person-${++people}`
const course = (id: string, title = `Course ${id}`) => ({
  [CLAIM.context]: { id, title, label: id, type: ['CourseSection'] },
})
const link = (id: string) => ({ [CLAIM.resourceLink]: { id, title: 'Questions' } })

describe('a login', () => {
  test('goes on to the platform, with a state, a nonce, and a secret that stays in this browser', async () => {
    const { url, state, nonce, cookie } = await lms.begin(lms.platform, { lti_message_hint: '{"id":1}' })
    expect(url.origin + url.pathname).toBe('https://school.example/mod/lti/auth.php')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      scope: 'openid',
      response_type: 'id_token',
      response_mode: 'form_post',
      prompt: 'none',
      client_id: lms.platform.clientId,
      redirect_uri: 'https://guichet.example/lti/launch',
      login_hint: '42',
      lti_message_hint: '{"id":1}',
      state,
      nonce,
    })
    expect(cookie).toMatch(new RegExp(`^__Host-lti-${state}=[\\w-]{43}$`))
    const kept = await lms.db.ltiLogin.findMany({ where: { nonce } })
    expect(JSON.stringify(kept)).not.toContain(state)
    expect(JSON.stringify(kept)).not.toContain(cookie.split('=')[1])
  })

  test('by a form goes on as by an address', async () => {
    const fields = {
      iss: lms.platform.issuer,
      login_hint: '42',
      target_link_uri: 'https://guichet.example/lti/launch',
      client_id: lms.platform.clientId,
    }
    const answer = await lms.things.server.inject({
      method: 'POST',
      url: '/lti/login',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    })
    expect(answer.statusCode).toBe(302)
    expect(answer.headers['cache-control']).toBe('no-store')
    const set = String(answer.headers['set-cookie'])
    for (const part of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=None', 'Partitioned']) expect(set).toContain(part)
  })

  test('of a platform that keeps the secret for us shows the page that hands it over', async () => {
    const { url, state } = await lms.begin(lms.platform, { lti_storage_target: '_parent' })
    expect(url.searchParams.get('state')).toBe(state)
  })

  test.each<[string, Record<string, string>]>([
    ['nobody', { iss: 'https://nobody.example' }],
    ['another client', { client_id: 'other' }],
    ['a foreign target', { target_link_uri: 'https://evil.example/' }],
    ['no hint', { login_hint: '' }],
  ])('of %s is refused in words, by an id, in no stranger’s frame', async (_, wrong) => {
    const asked = {
      iss: lms.platform.issuer,
      login_hint: '42',
      target_link_uri: 'https://guichet.example/lti/launch',
      client_id: lms.platform.clientId,
      ...wrong,
    }
    const answer = await lms.things.server.inject({ url: `/lti/login?${new URLSearchParams(asked).toString()}` })
    expect(answer.statusCode).toBe(400)
    expect(answer.payload).toMatch(/refused/)
    expect(answer.payload).not.toContain('evil.example')
    const policy = String(answer.headers['content-security-policy'])
    const named = wrong['iss'] === undefined && wrong['client_id'] === undefined
    expect(policy).toMatch(named ? /frame-ancestors https:\/\/school\.example$/ : /frame-ancestors 'none'/)
  })
})

describe('a launch', () => {
  test('makes the person, the course and the link, and lets in once', async () => {
    const subject = somebody()
    const shown = await lms.launch({ claims: { sub: subject, ...course('c1', 'Chemistry'), ...link('l1') } })
    expect(shown).toMatchObject({ status: 200, page: { step: 'enter', confirm: null, storage: null } })
    expect(shown.headers['cache-control']).toBe('no-store')
    expect(shown.headers['x-frame-options']).toBeUndefined()
    expect(shown.headers['content-security-policy']).toMatch(/frame-ancestors https:\/\/school\.example$/)
    const { code } = shown.page as { code: string }
    const { status, body } = await lms.enter({ code })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      user: { name: 'Ada Lovelace', email: 'ada@school.example' },
      launch: {
        platform: 'Moodle of the school',
        role: 'editingteacher',
        course: { name: 'Chemistry' },
        activity: null,
        purpose: 'open',
      },
    })
    expect((await lms.enter({ code })).body).toMatchObject({ code: 'core.lti.over' })
    const identity = await lms.db.ltiIdentity.findFirstOrThrow({ where: { subject } })
    expect(identity).toMatchObject({ issuer: 'https://school.example', userId: body.user.id })
    expect(await lms.db.user.findUniqueOrThrow({ where: { id: body.user.id } })).toMatchObject({
      passwordHash: null,
      origin: 'lti',
    })
  })

  test('of the same person is of the same account, elsewhere too; of the same e-mail is not', async () => {
    const subject = somebody()
    const email = `${subject}@school.example`
    const first = await lms.session({ claims: { sub: subject, email, ...course('c2'), ...link('l2') } })
    const again = await lms.session({ claims: { sub: subject, email, ...course('c3'), ...link('l3') } })
    expect(again.user.id).toBe(first.user.id)
    expect(again.launch.course.id).not.toBe(first.launch.course.id)
    const other = await lms.session({ claims: { sub: somebody(), email, ...course('c2'), ...link('l2') } })
    expect(other.user.id).not.toBe(first.user.id)
    expect(other.user.email).toBeNull()
  })

  test('without a name makes one; a name that changes is taken over', async () => {
    const subject = somebody()
    const nameless = { name: null, given_name: null, family_name: null, email: null }
    const first = await lms.session({ claims: { sub: subject, ...nameless, ...course('c4'), ...link('l4') } })
    expect(first.user.name).toMatch(/^Participant [0-9A-F]{6}$/)
    const named = await lms.session({
      claims: {
        sub: subject,
        name: 'Grace Hopper',
        given_name: 'Grace',
        family_name: 'Hopper',
        ...course('c4'),
        ...link('l4'),
      },
    })
    expect(named.user).toMatchObject({ id: first.user.id, name: 'Grace Hopper' })
    const stays = await lms.session({ claims: { sub: subject, ...nameless, ...course('c4'), ...link('l4') } })
    expect(stays.user.name).toBe('Grace Hopper')
  })

  test('says anew what the e-mail is, if it says one that nobody else has; the language once, before anything was set', async () => {
    const subject = somebody()
    const email = (name: string) => `${subject}-${name}@School.example`
    const there = { sub: subject, ...course('c9'), ...link('l9') }
    const come = (claims: object) => lms.session({ claims: { ...there, ...claims } })
    const french = { [CLAIM.launchPresentation]: { locale: 'fr_CA' } }
    const kept = async () => {
      const { userId } = await lms.db.ltiIdentity.findFirstOrThrow({ where: { subject } })
      return lms.db.user.findUniqueOrThrow({ where: { id: userId } })
    }
    const first = await come({ email: email('a'), locale: null, [CLAIM.launchPresentation]: null })
    expect(await kept()).toMatchObject({ email: email('a').toLowerCase(), language: null })
    await come({ email: email('a'), ...french })
    expect(await kept()).toMatchObject({ language: 'fr' })
    expect((await come({ email: email('b'), ...french })).user.email).toBe(email('b').toLowerCase())
    // None is no other one, and one of somebody else is not taken.
    await come({ email: null })
    const other = await lms.session({ claims: { ...there, sub: somebody(), email: email('c') } })
    await come({ email: email('C') })
    expect(await kept()).toMatchObject({ email: email('b').toLowerCase() })
    expect(await lms.db.user.findUnique({ where: { id: other.user.id } })).toMatchObject({
      email: email('c').toLowerCase(),
    })
    const told = { subjectId: first.user.id, type: 'core.user.updated' }
    expect(await lms.db.event.findMany({ where: told, orderBy: { id: 'asc' } })).toMatchObject([
      { changes: { language: [null, 'fr'] } },
      { changes: { email: null } },
    ])
    // Whoever wants that of their browser has it.
    await lms.db.user.update({ where: { id: first.user.id }, data: { language: null } })
    await come(french)
    expect(await kept()).toMatchObject({ language: null })
  })

  test('has a course follow its name in the LMS, until somebody calls it otherwise here', async () => {
    const come = (title: string | null, label = 'CHEM') =>
      lms.session({ claims: { sub: 'namer', [CLAIM.context]: { id: 'c10', title, label }, ...link('l10') } })
    const { launch } = await come(null)
    const { id } = launch.course
    expect(launch.course.name).toBe('CHEM')
    expect((await come('Chemistry')).launch.course.name).toBe('Chemistry')
    expect((await come('Chemistry 2', 'CHEM2')).launch.course.name).toBe('Chemistry 2')
    expect((await come(null, 'CHEM2')).launch.course.name).toBe('Chemistry 2')
    const kept = () => lms.db.course.findUniqueOrThrow({ where: { id } })
    expect(await kept()).toMatchObject({ fullName: 'Chemistry 2', shortName: `CHEM2 ${id.slice(-6)}`, version: 3 })
    expect(await lms.db.event.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).toMatchObject([
      { type: 'core.course.created' },
      { type: 'core.course.updated', changes: { fullName: ['CHEM', 'Chemistry'] }, subjectVersion: 2 },
      { type: 'core.course.updated', changes: { fullName: ['Chemistry', 'Chemistry 2'] }, subjectVersion: 3 },
    ])
    await lms.db.course.update({ where: { id }, data: { fullName: 'Our chemistry' } })
    expect((await come('Chemistry 3', 'CHEM3')).launch.course.name).toBe('Our chemistry')
    expect(await kept()).toMatchObject({ fullName: 'Our chemistry', shortName: `CHEM3 ${id.slice(-6)}` })
  })

  test.each([
    ['Administrator', 'manager'],
    ['Instructor', 'editingteacher'],
    ['Learner', 'student'],
    // One who is bound to nobody (mentors.test.ts).
    ['Mentor', 'guest'],
    ['Unheard', 'guest'],
  ])('as %s makes a %s, and the next launch says anew what they are', async (lti, ours) => {
    const subject = somebody()
    const there = { ...course('c5'), ...link('l5') }
    const { launch, user } = await lms.session({ claims: { sub: subject, ...role(lti), ...there } })
    expect(launch.role).toBe(ours)
    const roles = () =>
      lms.db.roleAssignment.findMany({
        where: { userId: user.id },
        select: { origin: true, contextId: true, role: { select: { shortName: true } } },
      })
    expect(await roles()).toEqual([{ origin: 'lti', contextId: launch.course.id, role: { shortName: ours } }])
    await lms.session({ claims: { sub: subject, ...role('Learner'), ...there } })
    expect((await roles()).map((one) => one.role.shortName)).toEqual(['student'])
  })

  test('that brings nothing new writes nothing but its outcome and its code, in at most twelve statements', async () => {
    const claims = { sub: somebody(), ...course('c6'), ...link('l6') }
    const { call, launch } = await lms.session({ claims })
    const { body } = await call('POST', '/activities', {
      component: 'mod_thing',
      course: launch.course.id,
      name: 'Things',
      settings: {},
    })
    expect(await call('PUT', '/lti/session/activity', { activity: body['id'] })).toMatchObject({
      status: 200,
      body: { again: false },
    })
    await lms.session({ claims })
    const begun = await lms.begin()
    const statements: string[] = []
    const stop = spyOnStatements(({ text }) => statements.push(text))
    const { page } = await lms.launch({ begun, claims })
    const entered = await lms.enter({ code: (page as { code: string }).code })
    stop()
    expect(entered.body.launch.activity).toMatchObject({ id: body['id'] })
    expect(
      statements.filter((text) => !/^(?:BEGIN|COMMIT)/.test(text)).length,
      statements.join('\n'),
    ).toBeLessThanOrEqual(12)
  })

  test('says of what a link opens that it is not for a guest, and not what it is', async () => {
    const there = { ...course('c8'), ...link('l8') }
    const teacher = await lms.session({ claims: { sub: somebody(), ...there } })
    const made = { component: 'mod_thing', course: teacher.launch.course.id, name: 'Things', settings: {} }
    const { body } = await teacher.call('POST', '/activities', made)
    await teacher.call('PUT', '/lti/session/activity', { activity: body['id'] })
    const come = (name: string) => lms.session({ claims: { sub: somebody(), ...role(name), ...there } })
    expect((await come('Learner')).launch).toMatchObject({ closed: false, activity: { id: body['id'] } })
    const guest = await come('Unheard')
    expect(guest.launch).toMatchObject({ closed: true, activity: null, role: 'guest' })
    expect((await guest.call('GET', '/lti/session')).body).toEqual(guest.launch)
    expect((await guest.call('GET', `/activities/${String(body['id'])}`)).status).toBe(404)
  })

  test('of many at once makes one course, one account each', async () => {
    const subjects = Array.from({ length: 12 }, somebody)
    const sessions = await Promise.all(
      subjects.map((sub) => lms.session({ claims: { sub, ...role('Learner'), ...course('c7'), ...link('l7') } })),
    )
    expect(new Set(sessions.map(({ launch }) => launch.course.id)).size).toBe(1)
    expect(new Set(sessions.map(({ user }) => user.id)).size).toBe(12)
  })
})
