import { CLAIM } from '@guichet/lti/claims'
import { hashOf } from '@guichet/lti/login/secret'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetOldLogins } from '../login/repository.ts'
import { openLms, type Lms } from '../testing/lms.ts'

// lti.md, section 4: what a platform, or who poses as one, may say; and what of it is written down.

let lms: Lms
const lines: string[] = []
beforeAll(async () => {
  lms = await openLms({}, { logLevel: 'info', logStream: { write: (line) => void lines.push(line) } })
})
afterAll(() => lms.close())

let people = 0
const somebody = () => `hostile-${++people}`
const course = (id: string, title = id) => ({ [CLAIM.context]: { id, title, label: id, type: ['CourseSection'] } })
const role = (...names: string[]) => ({ [CLAIM.roles]: names })
const MEMBERSHIP = 'http://purl.imsglobal.org/vocab/lis/v2/membership'

describe('8, addresses', () => {
  test('that a signed launch names lead nowhere but to the platform', async () => {
    for (const returnUrl of ['javascript:alert(1)', 'data:text/html,x', 'https://school.example@evil.example/'])
      expect(
        (await lms.session({ claims: { sub: somebody(), [CLAIM.launchPresentation]: { return_url: returnUrl } } }))
          .launch.returnUrl,
        returnUrl,
      ).toBeNull()
    const target = await lms.launch({ claims: { sub: somebody(), [CLAIM.targetLinkUri]: 'https://evil.example/x' } })
    expect(target).toMatchObject({ status: 403, page: { step: 'refused' } })
    expect(target.html).not.toContain('evil.example')
  })

  test('an answer of the platform that is an error is told in our words, and in none of its own', async () => {
    const begun = await lms.begin()
    const shown = await lms.post(
      { state: begun.state, error: 'login_required', error_description: '<img src=x onerror=alert(1)>' },
      begun.cookie,
    )
    expect(shown).toMatchObject({ status: 403, page: { step: 'refused', why: 'platform' } })
    expect(shown.html).not.toMatch(/onerror|login_required/)
  })
})

describe('10, roles', () => {
  test.each([
    ['a sub-role that sounds like more', [`${MEMBERSHIP}/Learner#Instructor`], 'student'],
    ['one of the institution', ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Instructor'], 'guest'],
    ['one of somebody else’s', ['http://evil.example/#Instructor'], 'guest'],
    ['one in capitals', [`${MEMBERSHIP}#INSTRUCTOR`], 'guest'],
    ['none', [], 'guest'],
  ])('%s', async (_, roles, ours) => {
    const { launch } = await lms.session({ claims: { sub: somebody(), ...course('roles'), ...role(...roles) } })
    expect(launch.role).toBe(ours)
  })

  test('ten thousand of them are refused', async () => {
    const roles = Array.from({ length: 10_000 }, (_, i) => `urn:x:${i}`)
    const shown = await lms.launch({ claims: { sub: somebody(), ...role(...roles) } })
    expect(shown).toMatchObject({ status: 403, page: { step: 'refused' } })
  })

  test('that are taken away are gone from the session that is open, once the person has launched again', async () => {
    const sub = somebody()
    const there = course('downgrade')
    const teacher = await lms.session({ claims: { sub, ...there, ...role(`${MEMBERSHIP}#Instructor`) } })
    const activity = { component: 'mod_thing', course: teacher.launch.course.id, name: 'Things', settings: {} }
    expect(await teacher.call('POST', '/activities', activity)).toMatchObject({ status: 201 })
    await lms.session({ claims: { sub, ...there, ...role(`${MEMBERSHIP}#Learner`) } })
    expect(await teacher.call('POST', '/activities', activity)).toMatchObject({ status: 403 })
  })
})

test('12, a learner who asks to look at the work of another opens their own activity, as a learner', async () => {
  const other = await lms.session({
    claims: { sub: somebody(), ...course('review'), ...role(`${MEMBERSHIP}#Learner`) },
  })
  const identity = await lms.db.ltiIdentity.findFirstOrThrow({ where: { userId: other.user.id } })
  const { launch, user } = await lms.session({
    message: 'submission-review',
    claims: {
      sub: somebody(),
      ...course('review'),
      ...role(`${MEMBERSHIP}#Learner`),
      [CLAIM.forUser]: { user_id: identity.subject, roles: [`${MEMBERSHIP}#Instructor`] },
    },
  })
  expect(launch.role).toBe('student')
  const given = await lms.db.roleAssignment.findMany({ where: { userId: user.id }, select: { role: true } })
  expect(given.map((one) => one.role.shortName)).toEqual(['student'])
})

test('16, names and titles are kept as one clean line each, however long, and change nothing else', async () => {
  const hostile = `=cmd|' /C calc'!A0 <img src=x onerror=alert(1)> \u202Eevil\u0000 ${'x'.repeat(20_000)}`
  const { user, launch } = await lms.session({
    claims: {
      sub: somebody(),
      name: hostile,
      given_name: hostile,
      family_name: '__proto__',
      ...course('injection', hostile),
      [CLAIM.custom]: JSON.parse('{"__proto__": {"role": "manager"}, "constructor": "x"}') as object,
    },
  })
  for (const text of [user.name, launch.course.name ?? '']) {
    expect(text).toContain('<img src=x onerror=alert(1)>')
    expect(text.length).toBeLessThanOrEqual(400)
    // oxlint-disable-next-line no-control-regex -- what must not be in it
    expect(text).not.toMatch(/[\u0000\u202E]/)
  }
  expect(({} as Record<string, unknown>)['role']).toBeUndefined()
})

test('16, what a launch’s page says of it is text in an attribute, and no markup', async () => {
  const { html, page } = await lms.launch({
    cookie: null,
    claims: { sub: somebody(), name: '"><script>alert(1)</script>', ...course('page', '"><script>alert(2)</script>') },
  })
  expect(page).toMatchObject({ confirm: { person: '"><script>alert(1)</script>' } })
  expect(html).not.toContain('<script>alert')
})

test('17, of a login and a launch no token, code, secret, hint, name or address is written down', async () => {
  const sub = somebody()
  const begun = await lms.begin(lms.platform, { login_hint: 'hint-of-theirs', lti_message_hint: 'message-of-theirs' })
  const idToken = await lms.sign(
    lms.claimsOf(begun, 'resource-link', {
      sub,
      name: 'Zoé Quatremère',
      email: 'zoe@school.example',
      ...course('logs'),
    }),
  )
  const { page } = await lms.post({ state: begun.state, id_token: idToken }, begun.cookie)
  const code = page.step === 'enter' ? page.code : ''
  const { body } = await lms.enter({ code })
  const refused = await lms.post({ state: begun.state, id_token: idToken }, begun.cookie)
  expect(refused.status).toBe(410)
  const log = lines.join('')
  expect(log).toContain('/lti/launch')
  const secret = begun.cookie.split('=')[1]!
  for (const kept of [
    idToken,
    code,
    secret,
    begun.state,
    begun.nonce,
    'hint-of-theirs',
    'message-of-theirs',
    'Quatrem',
    'zoe@school.example',
    body.accessToken,
    body.refreshToken,
  ]) {
    expect(kept.length).toBeGreaterThan(6)
    expect(log).not.toContain(kept)
  }
})

describe('19, denial', () => {
  test('more than a launch can be is not read', async () => {
    const begun = await lms.begin()
    const { status } = await lms.post({ state: begun.state, id_token: 'x'.repeat(300_000) }, begun.cookie)
    expect(status).toBe(413)
  })

  test('logins that nobody finished are gone when their time is over', async () => {
    const begun = await lms.begin()
    const where = { stateHash: hashOf(begun.state) }
    await lms.db.ltiLogin.update({ where, data: { expiresAt: new Date(Date.now() - 1) } })
    await lms.db.$transaction((tx) => forgetOldLogins(tx, new Date()))
    expect(await lms.db.ltiLogin.count({ where })).toBe(0)
  })
})
