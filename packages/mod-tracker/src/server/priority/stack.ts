import { answer } from '@guichet/plugin-kit/server'
import { PLACES } from '../../contract/priority.ts'
import { readableBy } from '../access.ts'
import type { Caller } from '../caller.ts'
import { firstOfStack } from './repository.ts'

/** Places among tickets that one does not all read would tell how many the others are. */
export async function stackOf(caller: Caller) {
  if (!readableBy(caller).all) return answer(200, { numbers: null, more: false })
  const numbers = await firstOfStack(caller.host.db, caller.activity.id)
  return answer(200, { numbers: numbers.slice(0, PLACES), more: numbers.length > PLACES })
}
