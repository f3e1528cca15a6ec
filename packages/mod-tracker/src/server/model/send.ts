import { expect } from 'vitest'
import type { CreatedBody, TicketBody } from '../testing/trackers.ts'
import { expected, found } from './compare.ts'
import { versionOf, type Model, type Status, type Ticket, type Tracker } from './model.ts'
import type { Real } from './real.test-data.ts'

let keys = 0

interface Sent {
  readonly who: number
  readonly at: string
  readonly body?: unknown
  readonly version?: number
  readonly how: 'once' | 'twice' | 'twice, with a crash between'
}

/** Sends it, perhaps again under the same key: then the answer is the same, and nothing happens twice. */
export async function send(real: Real, t: number, { who, at, body, version, how }: Sent) {
  const desk = real.trackers[t]!
  const headers = {
    ...(version !== undefined && { 'if-match': `"${version}"` }),
    ...(how !== 'once' && { 'idempotency-key': `model-${++keys}` }),
  }
  const request = { headers, ...(body !== undefined && { body }) }
  const call = () => desk.call<TicketBody & CreatedBody & { code?: string }>(real.people[who]!, at, request)
  const first = await call()
  if (how === 'once') return first
  if (how === 'twice, with a crash between') await real.hosts.restart()
  const again = await call()
  expect(again.status).toBe(first.status)
  if (first.status < 300) expect(again.body).toEqual(first.body)
  return first
}

/** A change of one ticket: what is answered is what the model answers, and so is the ticket in it. */
export async function change(
  { model, real, t, tracker, ticket }: Changing,
  sent: Sent,
  predict: (version: number) => Status,
): Promise<void> {
  const version = Math.max(1, (ticket === undefined ? 1 : versionOf(ticket)) + (sent.version ?? 0))
  const status = predict(version)
  const answer = await send(real, t, { ...sent, version })
  expect([answer.status, answer.body?.code]).toEqual([status, status === 200 ? undefined : answer.body.code])
  if (status === 200 && ticket !== undefined) expect(found(answer.body)).toEqual(expected(model, real, tracker, ticket))
}

interface Changing {
  readonly model: Model
  readonly real: Real
  readonly t: number
  readonly tracker: Tracker
  readonly ticket: Ticket | undefined
}
