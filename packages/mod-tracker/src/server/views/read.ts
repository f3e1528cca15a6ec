import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import type { Visit } from '../visit.ts'
import { presentView, type ViewBody } from './present.ts'
import { findView, listViews, preferredView, type SavedView } from './repository.ts'

export const whose = ({ activity, actor }: Pick<Visit, 'activity' | 'actor'>) => ({
  trackerId: activity.id,
  userId: actor.id,
})

export async function viewsOf(visit: Visit) {
  const { db, people } = visit.host
  const [views, wanted] = await Promise.all([listViews(db, whose(visit)), preferredView(db, whose(visit))])
  const names = await people.names(views.flatMap(({ createdById }) => createdById ?? []))
  const preferred = views.find(({ id }) => id === wanted)?.id ?? null
  return answer(200, { items: views.map((view) => presentView(view, names)), preferred })
}

export interface ViewAnswer {
  readonly status: 200
  readonly body: ViewBody
  readonly version: number
}

export async function oneView(visit: Visit, id: string): Promise<Outcome<ViewAnswer>> {
  const view = await findView(visit.host.db, whose(visit), id)
  return view === null ? failure('tracker.view.not_found') : { ok: true, value: await answerView(visit, view) }
}

export async function answerView({ host }: Pick<Visit, 'host'>, view: SavedView): Promise<ViewAnswer> {
  const names = await host.people.names(view.createdById === null ? [] : [view.createdById])
  return { status: 200, body: presentView(view, names), version: view.version }
}
