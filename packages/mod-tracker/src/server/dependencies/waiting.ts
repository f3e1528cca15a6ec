import { answer } from '@guichet/plugin-kit/server'
import { readableBy } from '../access.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Visit } from '../visit.ts'
import { numbersReadable } from './repository.ts'
import { eachWaitsFor, named } from './waits-for.ts'

/** What holds each of these tickets open, as the decision about closing it finds it. */
export async function waitingAmong(visit: Visit, numbers: readonly number[]) {
  const { host, activity } = visit
  const { workflow } = await trackerInForce(visit)
  if (!workflow.openDependencyBlocks) return answer(200, { items: [] })
  const readable = await numbersReadable(host.db, readableBy(visit), { trackerId: activity.id, numbers })
  const waiting = await eachWaitsFor(host.db, visit, workflow, readable)
  return answer(200, { items: [...waiting].map(([number, each]) => ({ number, waitsFor: [...named(each)] })) })
}
