import type { AnswerHeaders } from '@guichet/plugin-kit/contract'
import { mayDo } from '@guichet/domain/tickets/operations'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { answer } from '@guichet/plugin-kit/server'
import type { Caller } from '../caller.ts'
import { asksBeyond, fieldsAskedAbout } from '../elements/form/asked-about.ts'
import type { FormField } from '../elements/form/form.ts'
import { presentView, type ViewBody } from './present.ts'
import { findView, listViews, preferredView, type SavedView } from './repository.ts'

export const whose = ({ activity, actor }: Pick<Caller, 'activity' | 'actor'>) => ({
  trackerId: activity.id,
  userId: actor.id,
})

/** Where a view may be about custom fields. */
export const textsOf = ({
  query,
  columns,
  grouping,
}: Pick<SavedView, 'query' | 'columns' | 'grouping'>): readonly string[] => [query, grouping, ...(columns ?? [])]

export async function viewsOf(caller: Caller) {
  const { db, people } = caller.host
  const [views, wanted] = await Promise.all([seenViews(caller), preferredView(db, whose(caller))])
  const names = await people.names(views.flatMap(({ createdById }) => createdById ?? []))
  const custom = await fieldsAskedAbout(caller, views.flatMap(textsOf))
  const seen = { custom, readerId: caller.actor.id }
  const preferred = views.find(({ id }) => id === wanted)?.id ?? null
  return answer(200, { items: views.map((view) => presentView(view, names, seen)), preferred })
}

/**
 * What somebody sees: not the shared ones that are about custom fields which are not there for them. Who may share views sees each of them, for
 * one that asks for what is gone must be mended or taken away by somebody.
 */
export async function seenViews(caller: Caller): Promise<readonly SavedView[]> {
  const views = await listViews(caller.host.db, whose(caller))
  const fields = await fieldsAskedAbout(
    caller,
    views.map(({ query }) => query),
  )
  return views.filter((view) => isSeen(caller, view, fields))
}

const isSeen = ({ actor, can }: Caller, { ownerId, query }: SavedView, fields: readonly FormField[]): boolean =>
  ownerId === actor.id || mayDo('shareView', can) || !asksBeyond(query, fields)

export type ViewAnswer = { readonly status: 200; readonly body: ViewBody } & AnswerHeaders

export async function oneView(caller: Caller, id: string): Promise<Outcome<ViewAnswer>> {
  const view = await findView(caller.host.db, whose(caller), id)
  const fields = await fieldsAskedAbout(caller, view === null ? [] : textsOf(view))
  return view === null || !isSeen(caller, view, fields)
    ? failure('tracker.view.not_found')
    : { ok: true, value: await answerView(caller, view, fields) }
}

async function answerView({ host, actor }: Caller, view: SavedView, custom: readonly FormField[]): Promise<ViewAnswer> {
  const names = await host.people.names(view.createdById === null ? [] : [view.createdById])
  return { status: 200, body: presentView(view, names, { custom, readerId: actor.id }), version: view.version }
}
