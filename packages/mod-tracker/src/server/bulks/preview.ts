import { answer } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { chosenNumbers } from './chosen.ts'
import { factsOf } from './facts-repository.ts'
import { judgeOf, refusedFor } from './judge.ts'
import type { BulkAsked, Refusal } from './types.ts'

/** Refused tickets that are named. */
const NAMED = 100

export async function previewBulk(caller: Caller, asked: BulkAsked) {
  const chosen = await chosenNumbers(caller, asked)
  if (!chosen.ok) return chosen
  const { host, actor } = caller
  const [{ prefix }, judge, facts] = await Promise.all([
    trackerInForce(caller),
    judgeOf(caller, asked.action, chosen.value),
    factsOf(host.db, readableBy(caller), chosen.value, actor.id),
  ])
  const judged = chosen.value.map((number) => {
    const ticket = facts.get(number) ?? null
    return { number, ticket, ...(ticket === null ? refusedFor('not-found') : judge(ticket)) }
  })
  const refused = judged.filter(({ kind }) => kind === 'refused')
  const counted = (wanted: string) => judged.filter(({ kind }) => kind === wanted).length
  return answer(200, {
    total: judged.length,
    possible: counted('done'),
    unchanged: counted('unchanged'),
    refused: refused.length,
    reasons: reasonsOf(refused.flatMap(({ refusals }) => refusals)),
    items: refused.slice(0, NAMED).map(({ number, ticket, refusals }) => ({
      number,
      key: `${prefix}-${number}`,
      summary: ticket?.summary ?? null,
      state: ticket?.state ?? null,
      refusals: [...refusals],
    })),
  })
}

/** By what is said of them: the same reason counts once for each ticket. */
function reasonsOf(refusals: readonly Refusal[]) {
  const alike = Map.groupBy(refusals, ({ code, roles }) => JSON.stringify([code, roles]))
  return [...alike.values()]
    .map((same) => ({ refusal: { ...same[0]! }, tickets: same.length }))
    .toSorted((a, b) => b.tickets - a.tickets)
}
