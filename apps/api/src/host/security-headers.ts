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
