import { answer } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { numbersReadable } from './repository.ts'
import { eachWaitsFor, named } from './waits-for.ts'

/** What holds each of these tickets open, as the decision about closing it finds it. */
export async function waitingAmong(caller: Caller, numbers: readonly number[]) {
  const { host, activity } = caller
  const { workflow } = await trackerInForce(caller)
  if (!workflow.openDependencyBlocks) return answer(200, { items: [] })
  const readable = await numbersReadable(host.db, readableBy(caller), { trackerId: activity.id, numbers })
  const waiting = await eachWaitsFor(host.db, caller, workflow, readable)
  return answer(200, { items: [...waiting].map(([number, each]) => ({ number, waitsFor: [...named(each)] })) })
}
