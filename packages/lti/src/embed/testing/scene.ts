import { generateKeyPairSync } from 'node:crypto'
import type { JWTHeaderParameters } from 'jose'
import { PlatformKeys } from '../../keys/platform-keys.ts'
import type { Result } from '../../result.ts'
import { Unsent, type Reply, type UnsentReason } from '../../send.ts'
import { EMBED_CHECKS, type EmbedCheck } from '../checks.ts'
import type { EmbedAlgorithm, EmbedClient } from '../client.ts'
import type { EmbedKeyAnswer, EmbedRequest } from '../evidence.ts'
import { verifyBy, type Embedding, type EmbedRefusal } from '../verify.ts'
import { bytesOf, signClaims, type Claims } from './tokens.ts'

export const NOW = new Date('2026-11-30T10:00:00Z')
export const NOW_S = NOW.getTime() / 1000
export const OURS = 'https://tracker.example'

export const CLIENT: EmbedClient = {
  id: 'client-1',
  algorithm: 'HS256',
  origins: ['https://shop.example', 'https://www.shop.example'],
  ceiling: 'teacher',
  lifetimeSeconds: 300,
}

export const SECRET = { id: 'secret-1', value: 'a secret of the client, as it was shown once' }
/** Of another client, who calls it otherwise. */
export const ANOTHERS = { id: 'secret-2', value: 'a secret of somebody else, who is a client too' }

const pair = (algorithm: 'RS256' | 'ES256') => {
  const made =
    algorithm === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = { ...made.publicKey.export({ format: 'jwk' }), kid: `key-${algorithm}`, alg: algorithm, use: 'sig' }
  return { ...made, jwk }
}
export const PAIRS = { RS256: pair('RS256'), ES256: pair('ES256') }

/** What is right in everything. */
export const validClaims = (): Claims => ({
  iss: CLIENT.id,
  aud: OURS,
  sub: 'customer-42',
  iat: NOW_S,
  exp: NOW_S + 60,
  jti: 'token-1',
  name: 'Ada Lovelace',
  email: 'ada@shop.example',
  roles: ['student'],
  tracker: 'activity-1',
  parent_origin: 'https://shop.example',
})

/** In what a handover differs from one that is right in everything. */
export interface Scene {
  readonly client?: Partial<EmbedClient>
  /** Claims that are other ones; `undefined` leaves one out. */
  readonly claims?: Claims
  readonly header?: Partial<JWTHeaderParameters>
  /** Makes the token itself. */
  readonly token?: (claims: Claims) => string | Promise<string>
  readonly request?: Partial<EmbedRequest>
  readonly keySet?: Partial<Reply> | UnsentReason
  /** By which this handover comes again. */
  readonly spent?: readonly string[]
}

/** One client, its keys, and a token that was handed over. */
export class EmbedScene {
  readonly spent: Set<string>
  readonly #scene: Scene
  readonly #client: EmbedClient
  readonly #keys: PlatformKeys

  constructor(scene: Scene = {}) {
    this.#scene = scene
    this.#client = { ...CLIENT, ...scene.client }
    this.spent = new Set(scene.spent)
    const { algorithm } = this.#client
    this.#keys = new PlatformKeys(
      async () => this.#answer(),
      () => NOW,
      algorithm === 'ES256' ? 'ES256' : 'RS256',
    )
  }

  async request(): Promise<EmbedRequest> {
    const { claims: changed, token = this.#sign, request } = this.#scene
    const claims = { ...validClaims(), ...changed }
    return { token: await token(claims), activity: 'activity-1', from: 'https://shop.example', ...request }
  }

  verify(
    request: EmbedRequest,
    checks: readonly EmbedCheck[] = EMBED_CHECKS,
  ): Promise<Result<Embedding, EmbedRefusal>> {
    const spend = async (tokenId: string) => {
      const isFirst = !this.spent.has(tokenId)
      this.spent.add(tokenId)
      return isFirst
    }
    return verifyBy(
      checks,
      request,
      { client: this.#client, audience: OURS },
      { key: this.#find, spend, now: () => NOW },
    )
  }

  readonly #find = async (kid: string): Promise<EmbedKeyAnswer> => {
    if (this.#client.algorithm !== 'HS256') return this.#keys.find('https://shop.example/jwks', kid)
    return kid === SECRET.id ? { kind: 'found', key: bytesOf(SECRET.value) } : { kind: 'unknown' }
  }

  readonly #sign = (claims: Claims): Promise<string> => {
    const { algorithm } = this.#client
    const header = {
      alg: algorithm,
      kid: algorithm === 'HS256' ? SECRET.id : `key-${algorithm}`,
      ...this.#scene.header,
    }
    return signClaims(claims, header, algorithm === 'HS256' ? bytesOf(SECRET.value) : PAIRS[algorithm].privateKey)
  }

  #answer(): Reply {
    const { keySet = {} } = this.#scene
    if (typeof keySet === 'string') throw new Unsent(keySet)
    const body = JSON.stringify({ keys: [PAIRS.RS256.jwk, PAIRS.ES256.jwk] })
    return { status: 200, headers: new Headers({ 'content-type': 'application/json' }), body, ...keySet }
  }
}

/** Whether a handover in this scene comes in; `without` one of the checks, if named. */
export async function tryEmbed(scene: Scene, without?: string): Promise<Result<Embedding, EmbedRefusal>> {
  const here = new EmbedScene(scene)
  return here.verify(
    await here.request(),
    EMBED_CHECKS.filter(({ name }) => name !== without),
  )
}

export const byKey = (algorithm: Exclude<EmbedAlgorithm, 'HS256'>) => ({ client: { algorithm } }) as const
