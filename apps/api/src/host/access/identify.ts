import type { Operation } from '@guichet/plugin-kit/contract'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Actor } from '@guichet/plugin-kit/host'
import type { FastifyRequest } from 'fastify'

/** What somebody came in by, and what may end before a stream does. */
export interface Credential {
  readonly kind: 'session' | 'token'
  readonly id: string
}

/** Who a bearer token is, and what it may do; read at each request. */
export interface Authenticated {
  readonly actor: Actor
  readonly credential: Credential
  readonly scope: 'session' | 'read' | 'write'
  readonly rightsVersion: bigint
}

export type Authenticate = (bearer: string) => Promise<Outcome<Authenticated>>

/** Which of these have ended, been revoked or run out, or belong to somebody suspended: by id. */
export type EndedAmong = (credentials: readonly Credential[]) => Promise<ReadonlySet<string>>

/** The token of an Authorization header; null when there is none of the right form. */
export function bearerOf(request: FastifyRequest): string | null {
  return /^bearer ([\x21-\x7e]{1,2000})$/i.exec(request.headers.authorization ?? '')?.[1] ?? null
}

/** For whom nobody needs to say who they are. */
export const isOpen = (
  access: Operation['access'],
): access is Extract<Operation['access'], { rule: 'anyone' | 'visitors' }> =>
  access.rule === 'anyone' || access.rule === 'visitors'

/** Who asks, if the operation needs to know. Null: it is for anyone. A personal token can do less than its owner. */
export async function identify(
  authenticate: Authenticate,
  { access }: Operation,
  request: FastifyRequest,
): Promise<Outcome<Authenticated | null>> {
  if (isOpen(access)) return { ok: true, value: null }
  const bearer = bearerOf(request)
  if (bearer === null) return failure('auth.required')
  const who = await authenticate(bearer)
  if (!who.ok) return who
  request.log = request.log.child({ actor: who.value.actor.id })
  const { scope } = who.value
  if (who.value.actor.within !== undefined && !isOpenToLaunches(access)) return failure('access.launch_scope')
  if (scope === 'session') return who
  const reads = request.method === 'GET' || request.method === 'HEAD'
  const allowed = (access.rule !== 'signed-in' || access.tokens) && (scope === 'write' || reads)
  return allowed ? who : failure('access.token_scope', { scope })
}

/**
 * Who came into a course from an LMS has no use of what is about the site, a category, or courses as such; what is about a place in it is
 * let through when that lies in it (guard.ts).
 */
function isOpenToLaunches(access: Operation['access']): boolean {
  if (access.rule === 'needs') return access.at !== 'site' && ['activity', 'any'].includes(access.at.level)
  return isOpen(access) || access.launched
}
