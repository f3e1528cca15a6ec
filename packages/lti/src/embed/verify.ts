import { decodeJwt, decodeProtectedHeader } from 'jose'
import { firstFailing } from '../first-failing.ts'
import { err, ok, type Result } from '../result.ts'
import { personOf, type EmbeddedPerson } from './person.ts'
import { EMBED_CHECKS, type EmbedCheck, type EmbedCheckName } from './checks.ts'
import type { EmbedClient } from './client.ts'
import type { EmbedKeyAnswer, EmbedRequest, Stages } from './evidence.ts'
import { grantedTo, rolesOf, type EmbedRole } from './roles.ts'
import { LEEWAY_S } from './token-checks.ts'

export interface EmbedPorts {
  /** A key of this client by its name: of its secrets, or of the set that it publishes. */
  readonly key: (kid: string) => Promise<EmbedKeyAnswer>
  /** Keeps that a token was used, until then; one statement, so that of two at once one is the first. False: it was used before. */
  readonly spend: (tokenId: string, until: Date) => Promise<boolean>
  readonly now: () => Date
}

export interface EmbedRules {
  readonly client: EmbedClient
  /** Our own origin. */
  readonly audience: string
}

/** Who comes, and as what. */
export interface Embedding {
  readonly person: EmbeddedPerson
  readonly role: EmbedRole
  /** By how much the client's clock seems ahead of ours. */
  readonly skewSeconds: number
}

export interface EmbedRefusal {
  readonly code: EmbedCheckName
  /** Null: nobody signed what would say it. */
  readonly skewSeconds: number | null
}

/** Verifies a client's token by all of `EMBED_CHECKS`: looks up one key, checks one signature, uses up one token. */
export function verifyEmbed(
  request: EmbedRequest,
  rules: EmbedRules,
  ports: EmbedPorts,
): Promise<Result<Embedding, EmbedRefusal>> {
  return verifyBy(EMBED_CHECKS, request, rules, ports)
}

/** For the test that leaves a check out, and no other. */
export async function verifyBy(
  checks: readonly EmbedCheck[],
  request: EmbedRequest,
  { client, audience }: EmbedRules,
  { key: find, spend, now: clock }: EmbedPorts,
): Promise<Result<Embedding, EmbedRefusal>> {
  let skewSeconds: number | null = null
  const refusal = async <S extends keyof Stages>(stage: S, evidence: Stages[S]) => {
    const code = await firstFailing(checks, stage, evidence)
    return code === null ? null : err({ code, skewSeconds })
  }

  const now = clock()
  const header = read(decodeProtectedHeader, request.token)
  const received = { request, client, audience, header, now }
  let refused = await refusal('received', received)
  if (refused !== null) return refused

  const { kid } = header
  const answer = typeof kid === 'string' ? await find(kid) : UNNAMED
  const keyed = { ...received, answer, key: answer.kind === 'found' ? answer.key : null }
  refused = await refusal('keyed', keyed)
  if (refused !== null) return refused

  const claims = read(decodeJwt, request.token)
  const { iat, exp, jti } = claims
  skewSeconds = typeof iat === 'number' ? Math.round(iat - now.getTime() / 1000) : null
  const signed = { ...keyed, claims }
  refused = await refusal('signed', signed)
  if (refused !== null) return refused

  const isFirst = await spend(String(jti), new Date((Number(exp) + LEEWAY_S) * 1000))
  return (
    (await refusal('spent', { ...signed, isFirst })) ??
    ok({
      person: personOf(claims),
      role: grantedTo(rolesOf(claims['roles']) ?? ['guest'], client.ceiling),
      skewSeconds: skewSeconds ?? 0,
    })
  )
}

/** A token that names no key is by nobody's. */
const UNNAMED = { kind: 'unknown' } as const

/** Empty where there is nothing to read: then no check of it holds. */
function read(decode: (token: string) => object, token: string): Readonly<Record<string, unknown>> {
  try {
    return { ...decode(token) }
  } catch {
    return {}
  }
}
