import type { Comment, HistoryEntry } from '../types.ts'

/** A line of what happened and what was said. */
export type Line =
  | { readonly kind: 'event'; readonly at: string; readonly entry: HistoryEntry }
  | { readonly kind: 'comment'; readonly at: string; readonly comment: Comment }

/** What has been loaded of a list, oldest first; `more`: there is what followed. */
interface Loaded<T> {
  readonly items: readonly T[]
  readonly more: boolean
}

/**
 * Two lists as one, oldest first. Where one of them goes on further than it is loaded, the other waits there: what is shown has no gap.
 * What was said stands after what was done in the same instant.
 */
export function timelineOf(history: Loaded<HistoryEntry>, comments: Loaded<Comment>): readonly Line[] {
  const events = history.items.map((entry): Line => ({ kind: 'event', at: entry.at, entry }))
  const said = comments.items.map((comment): Line => ({ kind: 'comment', at: comment.createdAt, comment }))
  const ends = [history.more ? events.at(-1) : undefined, comments.more ? said.at(-1) : undefined]
  const until = ends.flatMap((line) => line?.at ?? []).toSorted()[0]
  const lines = [...events, ...said].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  return until === undefined ? lines : lines.filter(({ at }) => at <= until)
}
