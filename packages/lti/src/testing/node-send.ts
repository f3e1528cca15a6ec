import { Unsent, type Send } from '../send.ts'

/** The network as it is, without the host's rules; to be used in tests. */
export const nodeSend: Send = async ({ method, url, headers = {}, body, maxBytes = Number.POSITIVE_INFINITY }) => {
  let reply: Response
  try {
    reply = await fetch(url, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) })
  } catch (error) {
    throw new Unsent('unreachable', { cause: error })
  }
  const text = await reply.text()
  if (text.length > maxBytes) throw new Unsent('too_large')
  return { status: reply.status, headers: reply.headers, body: text }
}
