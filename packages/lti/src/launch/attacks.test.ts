import { describe, expect, it } from 'vitest'
import { CLAIM } from '../claims.ts'
import { hashOf } from '../login/secret.ts'
import type { CheckName } from './checks.ts'
import { NOW, type Claims } from './testing/claims.ts'
import { LaunchScene, PLATFORM, SECRET, STATE, tryLaunch, type Verified } from './testing/scene.ts'
import { PLATFORM_KEY, signByHand, testKey } from './testing/signing.ts'

/** Of lti.md 4, those that are a course of events; the single wrong launches are in testing/refused. */

const refusal = (code: CheckName) => ({ ok: false, error: { code } })

describe('attack 1: a launch is replayed', () => {
  it('the same token with a state of the attacker’s own', async () => {
    const scene = new LaunchScene()
    const request = await scene.request()
    expect(await scene.verify(request)).toMatchObject({ ok: true })
    scene.addLogin('fresh-state', { nonce: 'fresh-nonce' })
    const replayed = { ...request, body: request.body.replace(STATE, 'fresh-state') }
    expect(await scene.verify(replayed)).toMatchObject(refusal('nonce'))
  })

  it('the same token with the same state', async () => {
    const scene = new LaunchScene()
    const request = await scene.request()
    expect(await scene.verify(request)).toMatchObject({ ok: true })
    expect(await scene.verify(request)).toMatchObject(refusal('state'))
  })

  it('of many at once exactly one comes in', async () => {
    const scene = new LaunchScene()
    const request = await scene.request()
    expect(comingIn(await Promise.all(Array.from({ length: 10 }, () => scene.verify(request))))).toBe(1)
  })

  it('would come in twice with a store that reads first and deletes later: the one before can fail', async () => {
    const scene = new LaunchScene()
    const request = await scene.request()
    const { logins } = scene.store
    Object.assign(scene.store, {
      takeLogin: async (state: string) => {
        const login = logins.get(state) ?? null
        await new Promise(setImmediate)
        logins.delete(state)
        return login
      },
    })
    expect(comingIn(await Promise.all([scene.verify(request), scene.verify(request)]))).toBe(2)
  })

  it('a launch that was refused has used up its login: there is no second try', async () => {
    const scene = new LaunchScene({ claims: { nonce: 'guessed' } })
    expect(await scene.verify(await scene.request())).toMatchObject(refusal('nonce'))
    expect(scene.store.logins.has(STATE)).toBe(false)
  })
})

describe('attack 2: the state is another', () => {
  it('an attacker’s finished launch, posted from the victim’s browser, is not bound: there is no cookie', async () => {
    expect(await tryLaunch({ secrets: [] })).toMatchObject({ ok: true, value: { bound: 'later' } })
  })

  it('what is bound later carries what the browser has to show for it', async () => {
    expect(await tryLaunch({ secrets: [] })).toMatchObject({ ok: true, value: { secretHash: hashOf(SECRET) } })
  })

  it('a launch with its cookie is bound at once', async () => {
    expect(await tryLaunch({})).toMatchObject({ ok: true, value: { bound: 'cookie' } })
  })

  it('the cookie is asked for by the state that was posted', async () => {
    const scene = new LaunchScene()
    const asked: string[] = []
    const secrets = (state: string) => {
      asked.push(state)
      return []
    }
    await scene.verify({ ...(await scene.request()), secrets })
    expect(asked).toEqual([STATE])
  })
})

describe('attack 6: two registrations are mixed up', () => {
  const theirs = testKey('their-key')
  const elsewhere = { ...PLATFORM, issuer: 'https://other.example', jwksUrl: 'https://other.example/jwks' }

  it('a token of platform A, rightly signed, with a state of platform B', async () => {
    const scene = new LaunchScene({
      keySet: { body: JSON.stringify({ keys: [theirs.jwk] }) },
      login: { platform: elsewhere },
    })
    expect(await scene.verify(await scene.request())).toMatchObject(refusal('key'))
  })

  it('keys are looked for where the state’s registration has them, wherever the token says it is from', async () => {
    const scene = new LaunchScene({ login: { platform: elsewhere } })
    expect(await scene.verify(await scene.request())).toMatchObject(refusal('issuer'))
    expect(scene.sent.map(({ url }) => url)).toEqual(['https://other.example/jwks'])
  })

  it('two registrations of one issuer: the token of one with the state of the other', async () => {
    const login = { platform: { ...PLATFORM, clientId: 'our-other-client' }, registration: 'registration-2' }
    expect(await tryLaunch({ login })).toMatchObject(refusal('audience'))
  })
})

describe('attack 7: the deployment is another', () => {
  it('of another registration, though its id is known there', async () => {
    const scene = new LaunchScene({ login: { registration: 'registration-2' } })
    expect(await scene.verify(await scene.request())).toMatchObject(refusal('deployment'))
  })

  it('comes back as the host’s own row, of the registration that the state names', async () => {
    expect(await tryLaunch({})).toMatchObject({
      ok: true,
      value: { registration: 'registration-1', deploymentId: '1', deployment: { tenant: 'school' } },
    })
  })

  it('where any is taken, a new one is no other’s', async () => {
    const scene = { claims: { [CLAIM.deploymentId]: 'another' }, takesAnyDeployment: true }
    expect(await tryLaunch(scene)).toMatchObject({ ok: true, value: { deployment: { tenant: 'new' } } })
  })
})

describe('nothing is asked on behalf of what can not be right', () => {
  it.each([
    ['a wrong algorithm', { header: { alg: 'RS512' } }],
    ['an unknown state', { form: (form: URLSearchParams) => form.set('state', 'unknown') }],
    ['the cookie of another login', { secrets: ['another-secret'] }],
    [
      'a name of a key that is no text',
      {
        token: (claims: Claims) => signByHand(claims, { alg: 'RS256', kid: ['platform-key'] }, PLATFORM_KEY.privateKey),
      },
    ],
  ])('no key for %s', async (_title, scene) => {
    const here = new LaunchScene(scene)
    await here.verify(await here.request())
    expect(here.sent).toEqual([])
  })

  it('no login is taken for a broken form', async () => {
    const scene = new LaunchScene({ contentType: 'text/plain' })
    await scene.verify(await scene.request())
    expect(scene.store.logins.has(STATE)).toBe(true)
  })
})

describe('what a refusal tells', () => {
  it('the error that the platform answered, in a word of ours', async () => {
    const answering = (error: string) => ({ form: (form: URLSearchParams) => form.append('error', error) })
    const told = { registration: 'registration-1', platformError: 'login_required' }
    expect(await tryLaunch(answering('login_required'))).toMatchObject({ ok: false, error: told })
    expect(await tryLaunch(answering('<b>'))).toMatchObject({ ok: false, error: { platformError: 'other' } })
  })

  it('by how much the clocks differ, of a token that the platform signed', async () => {
    const iat = NOW.getTime() / 1000 + 600
    const scene = { claims: { iat, exp: iat + 60 } }
    expect(await tryLaunch(scene)).toMatchObject({ ok: false, error: { code: 'issued', skewSeconds: 600 } })
  })

  it('why there were no keys', async () => {
    const error = { code: 'key-set', keySetFault: 'timeout', skewSeconds: null }
    expect(await tryLaunch({ keySet: 'timeout' })).toMatchObject({ ok: false, error })
  })

  it('which deployment nobody knows, for an administrator to make it known', async () => {
    const refused = await tryLaunch({ claims: { [CLAIM.deploymentId]: '7:8865aa05' } })
    expect(refused).toMatchObject({ ok: false, error: { code: 'deployment', deploymentId: '7:8865aa05' } })
  })

  it('nothing more of the token', async () => {
    const refused = await tryLaunch({ claims: { [CLAIM.version]: 'secret-version', email: 'ada@school.example' } })
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'version',
        registration: 'registration-1',
        deploymentId: '1',
        platformError: null,
        keySetFault: null,
        skewSeconds: 0,
      },
    })
  })
})

const comingIn = (outcomes: readonly Verified[]) => outcomes.filter(({ ok }) => ok).length
