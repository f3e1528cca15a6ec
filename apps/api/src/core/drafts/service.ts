import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Actor, Cause } from '@guichet/plugin-kit/host'
import { answer, changed } from '@guichet/plugin-kit/server'
import { seesActivity } from '../activities/service.ts'
import type { CoreDeps } from '../deps.ts'
import { presentDraft } from './present.ts'
import { deleteDraft, draftsAbout, keptBesides, putDraft } from './repository.ts'

/** What one person may leave lying about. Nothing older is thrown away for something newer: that is refused, and told. */
const MOST = { drafts: 100, characters: 2_000_000 }

interface About {
  readonly activity: string
  readonly about: string
}

interface Which extends About {
  readonly part: string
}

interface Written extends Which {
  readonly text: string
  readonly basedOn: number | null
}

export async function listDrafts(deps: CoreDeps, actor: Actor, { activity, about }: About) {
  if (!(await seesActivity(deps, actor, activity))) return failure('not_found')
  const rows = await draftsAbout(deps.host.db, { userId: actor.id, activityId: activity, about })
  return answer(200, { items: rows.map(presentDraft) })
}

export async function keepDraft(deps: CoreDeps, cause: Cause, { activity, about, part, text, basedOn }: Written) {
  return ofSeen(deps, cause, activity, async () => {
    const key = { userId: cause.actor.id, activityId: activity, about, part }
    return deps.host.change(cause, async (tx) => {
      const kept = await keptBesides(tx, key)
      if (kept.drafts >= MOST.drafts || kept.characters + text.length > MOST.characters)
        return failure('core.draft.too_many', { most: MOST.drafts })
      await putDraft(tx, key, { text, basedOn, updatedAt: deps.host.now() })
      return changed(answer(204, null))
    })
  })
}

export async function discardDraft(deps: CoreDeps, cause: Cause, { activity, about, part }: Which) {
  return ofSeen(deps, cause, activity, async () =>
    deps.host.change(cause, async (tx) => {
      await deleteDraft(tx, { userId: cause.actor.id, activityId: activity, about, part })
      return changed(answer(204, null))
    }),
  )
}

/** Of an activity that one does not see, nothing is kept. */
async function ofSeen<T>(deps: CoreDeps, { actor }: Cause, activity: string, then: () => Promise<Outcome<T>>) {
  return (await seesActivity(deps, actor, activity)) ? then() : failure('not_found')
}
