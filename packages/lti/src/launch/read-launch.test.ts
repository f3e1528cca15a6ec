import { describe, expect, it } from 'vitest'
import { CLAIM, SCOPE } from '../claims.ts'
import type { Claims } from './testing/claims.ts'
import { tryLaunch, type Scene } from './testing/scene.ts'

const launched = async (scene: Scene) => {
  const verified = await tryLaunch(scene)
  if (!verified.ok) throw new Error(verified.error.code)
  return verified.value
}

const launchedWith = (claims: Claims) => launched({ claims })

describe('what a launch says', () => {
  it('of everything that Moodle sends', async () => {
    expect(await launched({})).toEqual({
      message: 'resource-link',
      registration: 'registration-1',
      issuer: 'https://school.example',
      deploymentId: '1',
      deployment: { id: '1', tenant: 'school', status: 'active', allowsAnonymous: false },
      bound: 'cookie',
      secretHash: expect.any(String),
      skewSeconds: 0,
      user: {
        subject: '42',
        name: 'Ada Lovelace',
        givenName: 'Ada',
        familyName: 'Lovelace',
        email: 'ada@school.example',
        locale: 'fr',
        picture: null,
      },
      roles: ['institution/Instructor', 'context/Instructor'],
      mentorOf: [],
      context: { id: '7', title: 'Analysis', label: 'ANA', types: ['CourseSection'] },
      resourceLink: { id: '11', title: 'Questions', description: 'Ask here' },
      custom: { tracker_id: 'tracker-1' },
      platform: { guid: 'school', family: 'moodle', name: 'School', version: '4.5', url: null },
      presentation: {
        locale: 'fr',
        documentTarget: 'iframe',
        returnUrl: 'https://school.example/course/view.php?id=7',
        returnOrigin: 'https://school.example',
      },
      namesRoles: 'https://school.example/memberships?type_id=1',
      grades: {
        scopes: [SCOPE.lineItem, SCOPE.score],
        lineItems: 'https://school.example/lineitems?type_id=1',
        lineItem: 'https://school.example/lineitems/3/lineitem?type_id=1',
      },
      target: '/lti/launch?from=course',
      placement: null,
    })
  })

  it('of a deep link: the settings as they came', async () => {
    expect(await launched({ message: 'deep-linking' })).toMatchObject({
      message: 'deep-linking',
      resourceLink: null,
      deepLinking: { accept_types: ['ltiResourceLink'] },
    })
  })

  it('of a submission review: whose it is', async () => {
    const forUser = { user_id: '43', name: 'Charles', email: 'charles@school.example', roles: ['Learner'] }
    expect(await launched({ message: 'submission-review', claims: { [CLAIM.forUser]: forUser } })).toMatchObject({
      message: 'submission-review',
      forUser: { subject: '43', name: 'Charles', email: 'charles@school.example', roles: ['context/Learner'] },
    })
  })

  it('of a mentor: whom they may see', async () => {
    const claims = { [CLAIM.roleScopeMentor]: ['43', '', 'x'.repeat(256), 44, '45'] }
    expect(await launchedWith(claims)).toMatchObject({ mentorOf: ['43', '45'] })
  })

  it('of an anonymous launch: nobody', async () => {
    const scene = { claims: { sub: undefined }, deployment: { allowsAnonymous: true } }
    expect(await launched(scene)).toMatchObject({ user: { subject: null } })
  })

  it('where Canvas was clicked', async () => {
    expect(await launchedWith({ [CLAIM.placement]: 'course_navigation' })).toMatchObject({
      placement: 'course_navigation',
    })
  })

  it('and not what has no use here, whatever that is (ADR 17)', async () => {
    const lti = 'https://purl.imsglobal.org/spec/lti/claim/'
    const legacy = {
      user_id: '34212',
      resource_link_id: '4b6fa',
      oauth_consumer_key: 'key',
      oauth_consumer_key_sign: 'x',
    }
    const said = { [`${lti}lis`]: { person_sourcedid: 'P-1' }, [`${lti}lti1p1`]: legacy, zoneinfo: 'Europe/Paris' }
    const plain = { ...(await launched({})), secretHash: expect.any(String) }
    for (const claims of [said, Object.fromEntries(Object.keys(said).map((name) => [name, ['?', 7, null]]))])
      expect(await launchedWith(claims)).toEqual(plain)
  })

  it('of which kind a context is, in either spelling, each once', async () => {
    const type = ['http://purl.imsglobal.org/vocab/lis/v2/course#Group', 'Group', 'CourseOffering', 'constructor', 7]
    expect(await launchedWith({ [CLAIM.context]: { id: '7', type } })).toMatchObject({
      context: { types: ['Group', 'CourseOffering'] },
    })
  })
})

describe('optional claims may be missing, null, or of another kind', () => {
  const OPTIONAL = [
    CLAIM.context,
    CLAIM.custom,
    CLAIM.toolPlatform,
    CLAIM.launchPresentation,
    CLAIM.namesRoles,
    CLAIM.grades,
    CLAIM.roleScopeMentor,
    CLAIM.placement,
    CLAIM.forUser,
    'name',
    'email',
    'locale',
    'picture',
  ]
  it.each([undefined, null, 7, 'text', true, [], [null], {}, { id: null }])('%j', async (value) => {
    const verified = await tryLaunch({ claims: Object.fromEntries(OPTIONAL.map((claim) => [claim, value])) })
    expect(verified).toMatchObject({ ok: true, value: { namesRoles: null, mentorOf: [], custom: {} } })
  })
})

describe('services are taken for what they say they are', () => {
  it('a roster of version 1.0 alone is none', async () => {
    const claim = { context_memberships_url: 'https://school.example/m', service_versions: ['1.0'] }
    expect(await launchedWith({ [CLAIM.namesRoles]: claim })).toMatchObject({ namesRoles: null })
  })

  it.each([
    'http://school.example/m',
    'file:///etc/passwd',
    'gopher://school.example/',
    'https://a:b@school.example/m',
  ])('an address that we would not call is none: %s', async (url) => {
    const claims = {
      [CLAIM.namesRoles]: { context_memberships_url: url, service_versions: ['2.0'] },
      [CLAIM.grades]: { lineitems: url, lineitem: url },
    }
    expect(await launchedWith(claims)).toMatchObject({ namesRoles: null, grades: { lineItems: null, lineItem: null } })
  })
})

describe('attack 8: where "back to the course" leads', () => {
  const returning = async (url: string) =>
    (await launchedWith({ [CLAIM.launchPresentation]: { return_url: url } })).presentation

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://school.example/',
    'https://school.example\\@evil.example/',
    'https://school.example/\r\nLocation: https://evil.example',
    'https://user@school.example/',
    '/course',
    '',
  ])('nowhere: %j', async (url) => {
    expect(await returning(url)).toMatchObject({ returnUrl: null, returnOrigin: null })
  })

  it('not to an origin that is not on the registration’s list; the administrator may put it there', async () => {
    expect(await returning('https://portal.school.example/x')).toMatchObject({
      returnUrl: null,
      returnOrigin: 'https://portal.school.example',
    })
  })
})

describe('attack 8: where the launch leads is a path of ours', () => {
  it.each([
    ['https://tracker.example', '/'],
    ['https://tracker.example/a/../b?c=d#e', '/b?c=d'],
    ['https://tracker.example//evil.example/x', '/evil.example/x'],
    ['https://tracker.example/////evil.example', '/evil.example'],
    ['https://tracker.example/.//evil.example', '/evil.example'],
    ['https://tracker.example/%5Cevil.example', '/%5Cevil.example'],
    ['https://tracker.example/?next=//evil.example', '/?next=//evil.example'],
  ])('%s: %s', async (uri, target) => {
    const launch = await launchedWith({ [CLAIM.targetLinkUri]: uri })
    expect(launch.target).toBe(target)
    expect(new URL(launch.target, 'https://tracker.example').origin).toBe('https://tracker.example')
  })
})

describe('attack 16: texts', () => {
  it('lose what is not text, and keep their words', async () => {
    const name = 'Ada\0 \u202eLove\u0007lace\r\nBcc: x\u2066'
    expect(await launchedWith({ name })).toMatchObject({ user: { name: 'Ada Lovelace Bcc: x' } })
  })

  it('keep HTML as text: whoever shows it escapes it', async () => {
    const title = '<img src=x onerror=alert(1)>'
    expect(await launchedWith({ [CLAIM.context]: { id: '7', title } })).toMatchObject({ context: { title } })
  })

  it('keep what scripts need: combining, joining, right-to-left letters and emoji', async () => {
    const name = 'עדה לאבלייס \u200f نعيمة‌ها 👩‍💻'
    expect(await launchedWith({ name })).toMatchObject({ user: { name } })
  })

  it('are bounded, and never cut within a character', async () => {
    const { user, context } = await launchedWith({
      name: 'x'.repeat(20_000),
      given_name: `${'x'.repeat(254)}😀`,
      [CLAIM.context]: { id: '7', title: '😀'.repeat(500) },
    })
    expect(user.name).toHaveLength(255)
    expect(user.givenName).toBe('x'.repeat(254))
    expect(context?.title?.isWellFormed()).toBe(true)
  })

  it.each([
    'ada',
    'ada@',
    'a b@school.example',
    'ada@school.example\r\nBcc: x',
    `${'x'.repeat(250)}@school.example`,
    'ada\u202e@school.example',
    7,
  ])('no e-mail address: %j', async (email) => {
    expect(await launchedWith({ email })).toMatchObject({ user: { email: null } })
  })

  it.each([
    ['fr_CA', 'fr-CA'],
    ['EN-us', 'en-US'],
    ['de_comm', 'de-Comm'],
    ['../../etc', null],
    ['', null],
    ['x'.repeat(36), null],
    [7, null],
  ])('a language %j is %j', async (given, locale) => {
    expect(await launchedWith({ locale: given })).toMatchObject({ user: { locale } })
  })

  it('a picture is shown from https alone', async () => {
    expect((await launchedWith({ picture: 'https://school.example/p.png' })).user.picture).toBe(
      'https://school.example/p.png',
    )
    expect((await launchedWith({ picture: 'javascript:alert(1)' })).user.picture).toBeNull()
  })
})
