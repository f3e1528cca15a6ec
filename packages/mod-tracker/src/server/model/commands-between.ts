import * as fc from 'fast-check'
import { expect } from 'vitest'
import { depend, free } from './depending.ts'
import { versionOf } from './model.ts'
import { relocate as relocateIn } from './relocating.ts'
import { send } from './send.ts'
import { onTicket, place, retried, somebody, step, target } from './steps.ts'

export const relocate = step(
  'relocate',
  { ...onTicket, to: fc.nat(9), how: retried },
  async (model, real, { who, to, how, off, ...at }) => {
    const { t, tracker, ticket, number } = target(model, at)
    const there = place(model, { tracker: to })
    const version = Math.max(1, (ticket === undefined ? 1 : versionOf(ticket)) + off)
    const status = relocateIn(model, { who, ticket, version, from: tracker, to: there.tracker })
    const body = { to: real.trackers[there.t]!.id }
    const answer = await send(real, t, { who, how, version, at: `POST /tickets/${number}/relocation`, body })
    expect([answer.status, answer.body.code]).toEqual([status, status === 200 ? undefined : answer.body.code])
    if (status === 200) expect([answer.body.number, answer.body.version]).toEqual([ticket!.number, versionOf(ticket!)])
  },
)

export const depending = (name: 'depend' | 'free') =>
  step(
    name,
    { who: somebody, tracker: fc.nat(9), ticket: fc.nat(30), other: fc.nat(30) },
    async (model, real, { who, other, ...at }) => {
      const { t, tracker, ticket, number } = target(model, at)
      const on = target(model, { ...at, ticket: other })
      const asked = { who, tracker, ticket, other: on.ticket }
      const status = name === 'depend' ? depend(model, asked) : free(model, asked)
      const method = name === 'depend' ? 'PUT' : 'DELETE'
      const answer = await real.trackers[t]!.call(
        real.people[who]!,
        `${method} /tickets/${number}/dependencies/${on.number}`,
      )
      expect([answer.status, answer.body.code]).toEqual([status, status === 200 ? undefined : answer.body.code])
    },
  )
