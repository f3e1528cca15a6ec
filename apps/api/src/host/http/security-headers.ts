import helmet from '@fastify/helmet'
import { fastify, type FastifyReply } from 'fastify'

/** Nothing is framed, nothing foreign is loaded, no inline script runs (architecture.md, Pages). */
const POLICY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Only sent over https, where browsers heed it.
  hsts: { maxAge: 31_536_000, includeSubDomains: false },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'no-referrer' },
  // For browsers that do not know frame-ancestors.
  frameguard: { action: 'deny' },
} as const

/** What helmet says to every request by this policy. It is the same each time: it is asked once. */
export async function securityHeaders(): Promise<Readonly<Record<string, string>>> {
  const asked = fastify()
  await asked.register(helmet, POLICY)
  asked.get('/', (_, reply) => reply.getHeaders())
  const answer = await asked.inject('/')
  await asked.close()
  return Object.freeze(answer.json<Record<string, string>>())
}

/** Lets the page of this one answer make style elements that carry the nonce. */
export function allowStyleNonce(reply: FastifyReply, nonce: string): void {
  const policy = String(reply.getHeader('content-security-policy'))
  reply.header('content-security-policy', policy.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`))
}

/**
 * Lets the page of this one answer be framed by these, and by nobody else; with none of them it stays as closed as any (lti.md 2, Headers).
 * Older browsers' X-Frame-Options knows no lists; a window of its own may have an opener, which registration talks to.
 */
export function allowFraming(
  reply: FastifyReply,
  { ancestors, formAction }: { readonly ancestors: readonly string[]; readonly formAction: string | null },
): void {
  const policy = String(reply.getHeader('content-security-policy'))
  const posting =
    formAction === null ? policy : policy.replace("form-action 'self'", `form-action 'self' ${formAction}`)
  reply.header('cross-origin-opener-policy', 'unsafe-none')
  if (ancestors.length === 0) return void reply.header('content-security-policy', posting)
  reply.removeHeader('x-frame-options')
  reply.header(
    'content-security-policy',
    posting.replace("frame-ancestors 'none'", `frame-ancestors ${ancestors.join(' ')}`),
  )
}
