import { failure } from '@guichet/plugin-kit/failure'
import { answer, changed } from '@guichet/plugin-kit/server'
import type { Visit } from '../visit.ts'
import { whose } from './read.ts'
import { findView, setPreferredView } from './repository.ts'

/** One's own business, and no event. */
export function preferView(visit: Visit, view: string | null) {
  return visit.host.change(visit, async (tx) => {
    if (view !== null && (await findView(tx, whose(visit), view)) === null) return failure('tracker.view.not_found')
    await setPreferredView(tx, whose(visit), view)
    return changed(answer(200, { preferred: view }))
  })
}
