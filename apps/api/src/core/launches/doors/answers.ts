import type { FastifyReply, FastifyRequest } from 'fastify'
import { sendFailure, type Statuses } from '../../../host/routes/send.ts'
import type { SendPage } from '../../../host/http/not-found.ts'
import type { LaunchPage } from '../page.ts'
import type { LastFramers } from './last-framers.ts'

export interface Doors {
  readonly statuses: Statuses
  /** Null where no SPA was built. */
  readonly sendPage: SendPage | null
  readonly publicUrl: string | null
  readonly framers: LastFramers
}

/** The address by which platforms know us. */
export const originOf = ({ publicUrl }: Doors, { protocol, host }: FastifyRequest) =>
  publicUrl ?? `${protocol}://${host}`

interface Shown {
  readonly page: LaunchPage
  readonly status: number
  /** Who may frame it. */
  readonly ancestors: readonly string[]
  readonly formAction?: string | null
  readonly oembed?: string | null
}

/** Answers a platform with the page of the SPA, which goes on in the browser. */
export async function show(
  { sendPage, statuses }: Doors,
  request: FastifyRequest,
  reply: FastifyReply,
  { page, status, ancestors, formAction = null, oembed = null }: Shown,
): Promise<FastifyReply> {
  if (sendPage === null) return sendFailure(reply, request, statuses, { code: 'server.unavailable' })
  // No other site is told of it; by a stricter policy, what it posts to us would not say that it is ours (doors/continue.ts).
  if (page.step === 'enter') reply.header('referrer-policy', 'same-origin')
  return sendPage(reply.code(status), { launch: page, ancestors, formAction, oembed })
}
