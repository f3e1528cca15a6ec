import type { AnswerHeaders } from '@guichet/plugin-kit/contract'
import type { FastifyReply } from 'fastify'

/**
 * `__Host-` binds a cookie to this very origin and to https (browsers count http://localhost as safe). Strict: it never travels with
 * another site's request.
 */
export function setCookie(reply: FastifyReply, { name, value, maxAge }: NonNullable<AnswerHeaders['cookie']>): void {
  const options = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const
  if (value === null) reply.clearCookie(name, options)
  else reply.setCookie(name, value, maxAge === undefined ? options : { ...options, maxAge })
}
