import { hashOf } from '../../login/secret.ts'
import { PlatformKeys } from '../../keys/platform-keys.ts'
import type { Platform } from '../../platform.ts'
import type { Result } from '../../result.ts'
import { Unsent, type Exchange, type Reply, type UnsentReason } from '../../send.ts'
import type { LaunchCheck } from '../checks.ts'
import { LAUNCH_CHECKS } from '../checks.ts'
import type { LaunchRequest } from '../evidence.ts'
import type { Launch } from '../launch.ts'
import type { LaunchRefusal } from '../refusal.ts'
import type { StoredLogin } from '../store.ts'
import { verifyBy } from '../verify.ts'
import { NOW, validClaims, type Claims, type TestMessage } from './claims.ts'
import { MemoryStore, type TestDeployment } from './memory-store.ts'
import { ATTACKERS_KEY, PLATFORM_KEY, signToken } from './signing.ts'

export const PLATFORM: Platform = {
  issuer: 'https://school.example',
  clientId: 'our-client',
  authorizationEndpoint: 'https://school.example/mod/lti/auth.php',
  tokenEndpoint: 'https://school.example/mod/lti/token.php',
  tokenAudience: null,
  jwksUrl: 'https://school.example/mod/lti/certs.php',
  family: 'moodle',
  trustedAudiences: [],
}

/** In what a launch differs from one that is right in everything. */
export interface Scene {
  readonly message?: TestMessage
  /** Claims that are other ones; `undefined` leaves one out. */
  readonly claims?: Claims
  readonly header?: { readonly alg?: string; readonly kid?: string }
  /** Makes the token itself. */
  readonly token?: (claims: Claims) => string | Promise<string>
  readonly form?: (form: URLSearchParams) => void
  readonly contentType?: string | undefined
  readonly secrets?: readonly string[]
  readonly login?: Partial<StoredLogin>
  readonly platform?: Partial<Platform>
  readonly deployment?: Partial<TestDeployment>
  readonly takesAnyDeployment?: boolean
  readonly keySet?: Partial<Reply> | UnsentReason
}

export const SECRET = 'the-secret-of-this-browser'
export const STATE = 'the-state'
const NONCE = 'the-nonce'

export type Verified = Result<Launch<TestDeployment>, LaunchRefusal>

/** One platform that is registered with us, one login that is on its way, and the launch that ends it. */
export class LaunchScene {
  readonly store = new MemoryStore()
  /** What was asked of the network. */
  readonly sent: Exchange[] = []
  readonly #scene: Scene
  readonly #keys: PlatformKeys
  now = NOW

  constructor(scene: Scene = {}) {
    this.#scene = scene
    this.store.takesAny = scene.takesAnyDeployment ?? false
    this.addLogin(STATE)
    this.store.deployments.set('registration-1 1', {
      id: '1',
      tenant: 'school',
      status: 'active',
      allowsAnonymous: false,
      ...scene.deployment,
    })
    this.#keys = new PlatformKeys(
      async (exchange) => {
        this.sent.push(exchange)
        return this.#answer(exchange.url)
      },
      () => this.now,
    )
  }

  addLogin(state: string, login: Partial<StoredLogin> = {}): void {
    this.store.logins.set(state, {
      registration: 'registration-1',
      platform: { ...PLATFORM, ...this.#scene.platform },
      nonce: NONCE,
      secretHash: hashOf(SECRET),
      expiresAt: new Date(NOW.getTime() + 60_000),
      origins: ['https://school.example'],
      ...this.#scene.login,
      ...login,
    })
  }

  async request(): Promise<LaunchRequest> {
    const { message = 'resource-link', claims: changed, header, token = this.#sign(header), ...scene } = this.#scene
    const claims = { ...validClaims(message, NONCE), ...changed }
    const form = new URLSearchParams({ id_token: await token(claims), state: STATE })
    scene.form?.(form)
    const contentType = 'contentType' in scene ? scene.contentType : 'application/x-www-form-urlencoded'
    return { contentType, body: form.toString(), secrets: () => scene.secrets ?? [SECRET] }
  }

  verify(request: LaunchRequest, checks: readonly LaunchCheck[] = LAUNCH_CHECKS): Promise<Verified> {
    const rules = { origins: ['https://tracker.example'], loopbackHttp: false }
    return verifyBy(checks, request, rules, { store: this.store, keys: this.#keys, now: () => this.now })
  }

  #sign(header: Scene['header']) {
    return (claims: Claims) =>
      signToken(claims, { alg: 'RS256', kid: PLATFORM_KEY.kid, ...header }, PLATFORM_KEY.privateKey)
  }

  #answer(url: string): Reply {
    // Whoever asks the attacker gets the attacker's key, under the name of the platform's.
    const keys = [url.startsWith('https://evil.example/') ? ATTACKERS_KEY.jwk : PLATFORM_KEY.jwk]
    const { keySet = {} } = this.#scene
    if (typeof keySet === 'string') throw new Unsent(keySet)
    const body = JSON.stringify({ keys })
    return { status: 200, headers: new Headers({ 'content-type': 'application/json' }), body, ...keySet }
  }
}

/** Whether a launch in this scene comes in; `without` one of the checks, if named. */
export async function tryLaunch(scene: Scene, without?: string): Promise<Verified> {
  const here = new LaunchScene(scene)
  return here.verify(
    await here.request(),
    LAUNCH_CHECKS.filter(({ name }) => name !== without),
  )
}
