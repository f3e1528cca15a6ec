import { CLAIM } from '@guichet/lti/claims'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLms, type Lms, type Shown } from '../testing/lms.ts'

// lti.md, section 4, as far as the core's own tests (packages/lti) do not show it: what is stored, what a browser carries, whose things are whose.

let lms: Lms
beforeAll(async () => {
  lms = await openLms()
})
afterAll(() => lms.close())

let people = 0
const somebody = () => `victim-${++people}`
const course = (id: string) => ({ [CLAIM.context]: { id, title: id, label: id, type: ['CourseSection'] } })
const link = (id: string) => ({ [CLAIM.resourceLink]: { id } })
const learner = { [CLAIM.roles]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'] }
const codeOf = ({ page }: Shown) => (page.step === 'enter' ? page.code : JSON.stringify(page))
const steps = (shown: readonly Shown[]) => shown.map(({ page }) => page.step).toSorted()

describe('1, replay', () => {
  test('of a launch that came in is refused, in words that say where to come back from', async () => {
    const begun = await lms.begin()
    const idToken = await lms.sign(lms.claimsOf(begun, 'resource-link', { sub: somebody() }))
    const fields = { state: begun.state, id_token: idToken }
    expect(await lms.post(fields, begun.cookie)).toMatchObject({ status: 200, page: { step: 'enter' } })
    const again = await lms.post(fields, `__Host-lti-platform=${lms.platform.id}`, 'null')
    expect(again).toMatchObject({ status: 410, page: { step: 'refused', why: 'over' } })
    expect(again.headers['content-security-policy']).toMatch(/frame-ancestors https:\/\/school\.example$/)
    const next = await lms.begin()
    expect(await lms.post({ state: next.state, id_token: idToken }, next.cookie)).toMatchObject({
      status: 403,
      page: { why: 'launch' },
    })
  })

  test('many times at once lets one in', async () => {
    const begun = await lms.begin()
    const idToken = await lms.sign(lms.claimsOf(begun, 'resource-link', { sub: somebody() }))
    const fields = { state: begun.state, id_token: idToken }
    const shown = await Promise.all(Array.from({ length: 12 }, () => lms.post(fields, begun.cookie)))
    expect(steps(shown).filter((step) => step === 'enter')).toHaveLength(1)
  })
})

describe('2, state', () => {
  test('that ran out, or that nobody gave, is none', async () => {
    const begun = await lms.begin()
    await lms.db.ltiLogin.updateMany({ where: { nonce: begun.nonce }, data: { expiresAt: new Date() } })
    expect(await lms.launch({ begun })).toMatchObject({ status: 410, page: { step: 'refused' } })
    const made = { ...(await lms.begin()), state: 'x'.repeat(43) }
    expect(await lms.launch({ begun: made })).toMatchObject({ status: 410, page: { step: 'refused' } })
  })

  test('6, of one platform does not take the token of another', async () => {
    const other = await lms.createPlatform({
      issuer: 'https://other.example',
      authorizationEndpoint: 'https://other.example/auth',
    })
    const begun = await lms.begin(other)
    expect(await lms.launch({ begun })).toMatchObject({ status: 403, page: { why: 'launch' } })
  })

  test('in a browser that does not show the secret: nobody is in before the person has said that it is them', async () => {
    const subject = somebody()
    const shown = await lms.launch({ cookie: null, claims: { sub: subject, name: 'Mallory <b>', ...course('csrf') } })
    expect(shown.page).toMatchObject({
      step: 'enter',
      mayConfirm: true,
      confirm: { person: 'Mallory <b>', platform: 'Moodle of the school', course: 'csrf' },
    })
    expect(await lms.enter({ code: codeOf(shown) })).toMatchObject({
      status: 403,
      body: { code: 'core.lti.unrecognised' },
    })
    // Asking uses it up: it is not guessed at.
    expect(await lms.enter({ code: codeOf(shown), confirmed: true })).toMatchObject({ status: 410 })
    const next = await lms.launch({ cookie: null, claims: { sub: subject } })
    expect(await lms.enter({ code: codeOf(next), secret: 'guessed', confirmed: true })).toMatchObject({ status: 403 })
    const last = await lms.launch({ cookie: null, claims: { sub: subject } })
    expect(await lms.enter({ code: codeOf(last), confirmed: true })).toMatchObject({ status: 200 })
  })

  test('with the secret of another browser is refused', async () => {
    const [mine, theirs] = [await lms.begin(), await lms.begin()]
    const cookie = `__Host-lti-${mine.state}=${theirs.cookie.split('=')[1]}`
    expect(await lms.launch({ begun: mine, cookie })).toMatchObject({ status: 403, page: { step: 'refused' } })
  })

  test('is proven by what the platform kept', async () => {
    const answer = await lms.things.server.inject({
      url: `/lti/login?${new URLSearchParams({ iss: lms.platform.issuer, client_id: lms.platform.clientId, login_hint: '1', target_link_uri: 'https://guichet.example/lti/launch', lti_storage_target: '_parent' }).toString()}`,
    })
    const kept = JSON.parse(
      (/name="launch" content="([^"]*)"/.exec(answer.payload)?.[1] ?? '')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ) as { key: string; value: string; url: string; frame: string; origin: string }
    expect(kept).toMatchObject({ frame: '_parent', origin: 'https://school.example' })
    const nonce = new URL(kept.url).searchParams.get('nonce')!
    const begun = { state: kept.key, nonce, url: new URL(kept.url), cookie: '' }
    const shown = await lms.launch({ begun, cookie: null, claims: { sub: somebody() } })
    expect(shown.page).toMatchObject({
      step: 'enter',
      storage: { frame: '_parent', origin: 'https://school.example', key: kept.key },
    })
    expect(await lms.enter({ code: codeOf(shown), secret: kept.value })).toMatchObject({ status: 200 })
  })

  test('of a platform that is set so is not confirmed by anybody', async () => {
    const strict = await lms.createPlatform({ issuer: 'https://strict.example', unrecognised: 'refuse' })
    const { deploymentId } = await lms.createDeployment(strict)
    const begun = await lms.begin(strict)
    const claims = { iss: strict.issuer, aud: strict.clientId, [CLAIM.deploymentId]: deploymentId, sub: somebody() }
    expect(await lms.launch({ begun, cookie: null, claims })).toMatchObject({
      status: 403,
      page: { why: 'unrecognised' },
    })
  })
})

describe('3, fixation', () => {
  test('a code is good once, for a minute, and is in no address', async () => {
    const shown = await lms.launch({ claims: { sub: somebody() } })
    expect(shown.headers['location']).toBeUndefined()
    await lms.db.ltiHandoff.updateMany({ data: { expiresAt: new Date() } })
    expect(await lms.enter({ code: codeOf(shown) })).toMatchObject({ status: 410, body: { code: 'core.lti.over' } })
    const stored = await lms.db.ltiHandoff.findMany()
    expect(JSON.stringify(stored)).not.toContain(codeOf(shown))
  })

  test('a session ends after a school day, however it is used, and with whoever is suspended', async () => {
    const { user, accessToken, call } = await lms.session({ claims: { sub: somebody(), ...course('day') } })
    const session = await lms.db.session.findFirstOrThrow({ where: { userId: user.id } })
    expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBe(8 * 3_600_000)
    expect(accessToken).toMatch(/^ey/)
    expect((await call('GET', '/auth/session')).status).toBe(200)
    await lms.db.user.update({ where: { id: user.id }, data: { suspendedAt: new Date() } })
    expect((await call('GET', '/auth/session')).status).toBe(401)
  })

  test('whoever is suspended does not launch', async () => {
    const subject = somebody()
    const { user } = await lms.session({ claims: { sub: subject } })
    await lms.db.user.update({ where: { id: user.id }, data: { suspendedAt: new Date() } })
    expect(await lms.launch({ claims: { sub: subject } })).toMatchObject({ status: 403, page: { why: 'launch' } })
  })
})

describe('7, deployments', () => {
  test('one that nobody knows waits, and has made nothing but that', async () => {
    const claims = { sub: somebody(), [CLAIM.deploymentId]: 'new-one', ...course('none yet') }
    expect(await lms.launch({ claims })).toMatchObject({ status: 403, page: { why: 'pending' } })
    expect(await lms.db.ltiDeployment.findFirstOrThrow({ where: { deploymentId: 'new-one' } })).toMatchObject({
      status: 'pending',
      categoryId: null,
    })
    expect(await lms.db.ltiIdentity.count({ where: { subject: claims.sub } })).toBe(0)
  })

  test('one that nobody knows has a category of its own at once, where the platform is set so', async () => {
    const open = await lms.createPlatform({ issuer: 'https://open.example', newDeployments: 'active', name: 'Open' })
    const begun = await lms.begin(open)
    const claims = { iss: open.issuer, aud: open.clientId, [CLAIM.deploymentId]: 'A', sub: somebody() }
    expect(await lms.launch({ begun, claims })).toMatchObject({ status: 200 })
    const deployment = await lms.db.ltiDeployment.findFirstOrThrow({
      where: { platformId: open.id },
      include: { category: true },
    })
    expect(deployment).toMatchObject({ status: 'active', category: { name: 'Open · A' } })
  })

  test('links of the same id in two deployments are two, and what one opens the other does not', async () => {
    const other = await lms.createDeployment(lms.platform)
    const there = { ...course('same'), ...link('same') }
    const mine = await lms.session({ claims: { sub: somebody(), ...there } })
    const made = await mine.call('POST', '/activities', {
      component: 'mod_thing',
      course: mine.launch.course.id,
      name: 'Mine',
      settings: {},
    })
    expect(await mine.call('PUT', '/lti/session/activity', { activity: made.body['id'] })).toMatchObject({
      status: 200,
    })
    const theirs = await lms.session({
      claims: { sub: somebody(), [CLAIM.deploymentId]: other.deploymentId, ...there },
    })
    expect(theirs.launch.course.id).not.toBe(mine.launch.course.id)
    expect(theirs.launch.activity).toBeNull()
    const named = {
      ...there,
      ...link('other'),
      [CLAIM.deploymentId]: other.deploymentId,
      [CLAIM.custom]: { activity: made.body['id'] },
    }
    expect((await lms.session({ claims: { sub: somebody(), ...named } })).launch).toMatchObject({
      activity: null,
      copyOf: null,
    })
  })

  /** A course with something in it, whose teacher somebody is, and what a link of another course says that is a copy of the one that opens it. */
  async function original(id: string) {
    const sub = somebody()
    const first = await lms.session({ claims: { sub, ...course(`${id} from`), ...link(`${id} 1`) } })
    const thing = async (name: string) => {
      const wanted = { component: 'mod_thing', course: first.launch.course.id, name, settings: {} }
      return String((await first.call('POST', '/activities', wanted)).body['id'])
    }
    const activity = await thing('Kept')
    const there = { ...course(`${id} to`), ...link(`${id} 2`) }
    return { sub, first, thing, activity, there, copied: { ...there, [CLAIM.custom]: { activity } } }
  }
  const open = (session: Awaited<ReturnType<Lms['session']>>, activity: string) =>
    session.call('PUT', '/lti/session/activity', { activity })

  test('a copied link asks its teacher, opens nothing by itself, and shared leads into that one activity alone', async () => {
    const { sub, thing, activity, there, copied } = await original('shared')
    const sibling = await thing('Beside')
    const pupil = await lms.session({ claims: { sub: somebody(), ...learner, ...copied } })
    expect(pupil.launch).toMatchObject({ activity: null, copyOf: null })
    expect(await pupil.call('GET', `/things/${activity}/items`)).toMatchObject({ status: 404 })
    expect(await open(pupil, activity)).toMatchObject({ status: 403 })
    const teacher = await lms.session({ claims: { sub, ...copied } })
    expect(teacher.launch).toMatchObject({ activity: null, copyOf: { id: activity, name: 'Kept' }, copied: true })
    expect(await open(teacher, sibling)).toMatchObject({ status: 404 })
    expect(await open(teacher, activity)).toMatchObject({ status: 200, body: { again: true } })
    const next = await lms.session({ claims: { sub: somebody(), ...learner, ...there } })
    expect(next.launch.activity).toMatchObject({ id: activity })
    expect(await next.call('GET', `/things/${activity}/items`)).toMatchObject({ status: 200 })
    expect(await next.call('GET', `/things/${sibling}/items`)).toMatchObject({ status: 404 })
  })

  test('a copied link can have a copy of its own: by who teaches both courses, once, of what the launch says, in their course', async () => {
    const { sub, first, activity, copied } = await original('copied')
    expect(await first.call('POST', '/lti/session/copy')).toMatchObject({ status: 404 })
    const pupil = await lms.session({ claims: { sub: somebody(), ...learner, ...copied } })
    expect(await pupil.call('POST', '/lti/session/copy')).toMatchObject({ status: 404 })
    const teacher = await lms.session({ claims: { sub, ...copied } })
    expect(teacher.launch.copyOf).toMatchObject({ name: 'Kept', copies: true })
    const copy = await teacher.call('POST', '/lti/session/copy')
    expect(copy).toMatchObject({ status: 201, body: { name: 'Kept', course: { id: teacher.launch.course.id } } })
    expect(copy.body['id']).not.toBe(activity)
    expect(await teacher.call('POST', '/lti/session/copy')).toMatchObject({ status: 404 })
    const next = await lms.session({ claims: { sub: somebody(), ...learner, ...copied } })
    expect(next.launch).toMatchObject({ activity: { id: copy.body['id'] }, copyOf: null, copied: false })
    expect(await next.call('GET', `/things/${activity}/items`)).toMatchObject({ status: 404 })
  })

  test('a custom value alone opens nothing of another course: a learner there who teaches elsewhere shares and copies nothing', async () => {
    const { first, activity, copied } = await original('taken')
    const sub = somebody()
    const learning = await lms.session({ claims: { sub, ...learner, ...course('taken from'), ...link('taken 1') } })
    expect(learning.launch.course.id).toBe(first.launch.course.id)
    const teaching = await lms.session({ claims: { sub, ...copied } })
    expect(teaching.launch).toMatchObject({ role: 'editingteacher', activity: null, copyOf: null, copied: true })
    expect(await open(teaching, activity)).toMatchObject({ status: 404 })
    expect(await teaching.call('POST', '/lti/session/copy')).toMatchObject({ status: 404 })
    expect(await lms.db.ltiLink.findFirstOrThrow({ where: { resourceLinkId: 'taken 2' } })).toMatchObject({
      activityId: null,
    })
    await lms.session({ claims: { sub, ...copied } })
    expect(await lms.db.roleAssignment.count({ where: { contextId: activity } })).toBe(0)
    // What is there is told no differently from what is not.
    const nothing = { ...course('taken to'), ...link('taken 3'), [CLAIM.custom]: { activity: first.launch.course.id } }
    const { launch } = await lms.session({ claims: { sub, ...nothing } })
    expect(launch).toEqual({ ...teaching.launch, course: launch.course })
  })

  test('who looked after the other course and does so no more shares nothing of it, though they were told what it is', async () => {
    const { sub, activity, copied } = await original('former')
    const teacher = await lms.session({ claims: { sub, ...copied } })
    expect(teacher.launch.copyOf).toMatchObject({ id: activity })
    await lms.session({ claims: { sub, ...learner, ...course('former from'), ...link('former 1') } })
    expect(await open(teacher, activity)).toMatchObject({ status: 404 })
    expect(await teacher.call('POST', '/lti/session/copy')).toMatchObject({ status: 404 })
    expect((await teacher.call('GET', '/lti/session')).body).toMatchObject({ copyOf: null, copied: true })
  })
})

describe('11, deep linking', () => {
  test('a learner answers nothing; a teacher once, with an activity of the course alone', async () => {
    const there = course('dl')
    const pupil = await lms.session({ message: 'deep-linking', claims: { sub: somebody(), ...learner, ...there } })
    expect(pupil.launch.purpose).toBe('choose')
    expect(await pupil.call('POST', '/lti/session/choice', { activity: null })).toMatchObject({ status: 403 })
    const elsewhere = await lms.session({ claims: { sub: somebody(), ...course('not dl') } })
    const foreign = await elsewhere.call('POST', '/activities', {
      component: 'mod_thing',
      course: elsewhere.launch.course.id,
      name: 'Foreign',
      settings: {},
    })
    const teacher = await lms.session({ message: 'deep-linking', claims: { sub: somebody(), ...there } })
    expect(await teacher.call('POST', '/lti/session/choice', { activity: foreign.body['id'] })).toMatchObject({
      status: 404,
    })
    const made = await teacher.call('POST', '/activities', {
      component: 'mod_thing',
      course: teacher.launch.course.id,
      name: 'Chosen',
      settings: {},
    })
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => teacher.call('POST', '/lti/session/choice', { activity: made.body['id'] })),
    )
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409, 409, 409])
  })

  const asking = (changed: object) => ({
    [CLAIM.deepLinkingSettings]: {
      deep_link_return_url: 'https://school.example/return',
      accept_types: ['ltiResourceLink'],
      accept_presentation_document_targets: ['iframe'],
      ...changed,
    },
  })

  test.each([
    ['nowhere to be answered', { deep_link_return_url: undefined }],
    ['an answer to a script', { deep_link_return_url: 'javascript:alert(1)' }],
    ['nothing that is taken', { accept_types: undefined }],
  ])('with %s is refused, by its name, before anybody chooses or makes anything', async (_, changed) => {
    const sub = somebody()
    const shown = await lms.launch({
      message: 'deep-linking',
      claims: { sub, ...course('unsound'), ...asking(changed) },
    })
    expect(shown).toMatchObject({ status: 403, page: { step: 'refused', why: 'launch' } })
    const reference = shown.page.step === 'refused' ? shown.page.id : ''
    expect(await lms.db.ltiLaunch.findFirst({ where: { reference } })).toMatchObject({
      failed: 'deep-linking-settings',
    })
    expect(await lms.db.ltiIdentity.count({ where: { subject: sub } })).toBe(0)
  })

  test('for something that nothing from here is says so at once, and takes nothing as its answer', async () => {
    const there = { sub: somebody(), ...course('pictures') }
    const usual = await lms.session({ message: 'deep-linking', claims: { ...there, ...asking({}) } })
    expect(usual.launch).toMatchObject({ purpose: 'choose', takesLinks: true })
    const teacher = await lms.session({
      message: 'deep-linking',
      claims: { ...there, ...asking({ accept_types: ['image'] }) },
    })
    expect(teacher.launch).toMatchObject({ purpose: 'choose', takesLinks: false })
    const wanted = { component: 'mod_thing', course: teacher.launch.course.id, name: 'Things', settings: {} }
    const made = await teacher.call('POST', '/activities', wanted)
    expect(await teacher.call('POST', '/lti/session/choice', { activity: made.body['id'] })).toMatchObject({
      body: { code: 'core.lti.not_taken' },
    })
    expect(await teacher.call('POST', '/lti/session/choice', { activity: null })).toMatchObject({ status: 200 })
  })

  test('the page may post to where the platform said, and nowhere else', async () => {
    const shown = await lms.launch({ message: 'deep-linking', claims: { sub: somebody() } })
    expect(shown.headers['content-security-policy']).toMatch(/form-action 'self' https:\/\/school\.example;/)
    const plain = await lms.launch({ claims: { sub: somebody() } })
    expect(plain.headers['content-security-policy']).toMatch(/form-action 'self';/)
  })
})

test('13, no other page of ours is framed by anybody, and this one by its platform alone', async () => {
  for (const url of ['/', '/sign-in', '/trackers/x', '/lti/launch', '/api/v1/site', '/lti/jwks']) {
    const { headers } = await lms.things.server.inject({ url, headers: { accept: 'text/html' } })
    expect(headers['content-security-policy'], url).toMatch(/frame-ancestors 'none'/)
    expect(headers['x-frame-options'], url).toBe('DENY')
  }
})

test('18, our keys are published without their secrets, which lie sealed', async () => {
  const { body, headers } = await lms.things.server.inject({ url: '/lti/jwks' })
  const { keys } = JSON.parse(body) as { keys: Record<string, unknown>[] }
  expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']])
  expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=3600' })
  const [row] = await lms.db.ltiToolKey.findMany()
  expect(Buffer.from(row!.sealed).toString('latin1')).not.toMatch(/"d"|"p"|kty/)
})
