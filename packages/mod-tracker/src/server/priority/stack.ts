import { answer } from '@guichet/plugin-kit/server'
import { PLACES } from '../../contract/priority.ts'
import { readableBy } from '../access.ts'
import type { Visit } from '../visit.ts'
import { firstOfStack } from './repository.ts'

/** Places among tickets that one does not all read would tell how many the others are. */
export async function stackOf(visit: Visit) {
  if (!readableBy(visit).all) return answer(200, { numbers: null, more: false })
  const numbers = await firstOfStack(visit.host.db, visit.activity.id)
  return answer(200, { numbers: numbers.slice(0, PLACES), more: numbers.length > PLACES })
}
