import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { Caller } from '../caller.ts'
import { whose } from './read.ts'
import { findView, setPreferredView } from './repository.ts'

/** One's own business, and no event. */
export function preferView(caller: Caller, view: string | null) {
  return caller.host.change(caller, async (tx) => {
    if (view !== null && (await findView(tx, whose(caller), view)) === null) return failure('tracker.view.not_found')
    await setPreferredView(tx, whose(caller), view)
    return changed(answer(200, { preferred: view }))
  })
}
