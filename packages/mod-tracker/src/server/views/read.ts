import type { AnswerHeaders } from '@guichet/plugin-kit/contract'
import { mayDo } from '@guichet/domain/tickets/operations'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import type { Visit } from '../visit.ts'
import { asksBeyond, fieldsAskedAbout } from '../elements/form/asked-about.ts'
import type { FormField } from '../elements/form/form.ts'
import { presentView, type ViewBody } from './present.ts'
import { findView, listViews, preferredView, type SavedView } from './repository.ts'

export const whose = ({ activity, actor }: Pick<Visit, 'activity' | 'actor'>) => ({
  trackerId: activity.id,
  userId: actor.id,
})

/** Where a view may be about custom fields. */
export const textsOf = ({
  query,
  columns,
  grouping,
}: Pick<SavedView, 'query' | 'columns' | 'grouping'>): readonly string[] => [query, grouping, ...(columns ?? [])]

export async function viewsOf(visit: Visit) {
  const { db, people } = visit.host
  const [views, wanted] = await Promise.all([seenViews(visit), preferredView(db, whose(visit))])
  const names = await people.names(views.flatMap(({ createdById }) => createdById ?? []))
  const custom = await fieldsAskedAbout(visit, views.flatMap(textsOf))
  const seen = { custom, readerId: visit.actor.id }
  const preferred = views.find(({ id }) => id === wanted)?.id ?? null
  return answer(200, { items: views.map((view) => presentView(view, names, seen)), preferred })
}

/**
 * What somebody sees: not the shared ones that are about custom fields which are not there for them. Who may share views sees each of them, for
 * one that asks for what is gone must be mended or taken away by somebody.
 */
export async function seenViews(visit: Visit): Promise<readonly SavedView[]> {
  const views = await listViews(visit.host.db, whose(visit))
  const fields = await fieldsAskedAbout(
    visit,
    views.map(({ query }) => query),
  )
  return views.filter((view) => isSeen(visit, view, fields))
}

const isSeen = ({ actor, can }: Visit, { ownerId, query }: SavedView, fields: readonly FormField[]): boolean =>
  ownerId === actor.id || mayDo('shareView', can) || !asksBeyond(query, fields)

export type ViewAnswer = { readonly status: 200; readonly body: ViewBody } & AnswerHeaders

export async function oneView(visit: Visit, id: string): Promise<Outcome<ViewAnswer>> {
  const view = await findView(visit.host.db, whose(visit), id)
  const fields = await fieldsAskedAbout(visit, view === null ? [] : textsOf(view))
  return view === null || !isSeen(visit, view, fields)
    ? failure('tracker.view.not_found')
    : { ok: true, value: await answerView(visit, view, fields) }
}

async function answerView({ host, actor }: Visit, view: SavedView, custom: readonly FormField[]): Promise<ViewAnswer> {
  const names = await host.people.names(view.createdById === null ? [] : [view.createdById])
  return { status: 200, body: presentView(view, names, { custom, readerId: actor.id }), version: view.version }
}
