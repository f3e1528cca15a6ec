/** That one ticket depends on another; both by whatever names them. */
export interface Dependency<Id = string> {
  readonly ticket: Id
  readonly on: Id
}

/**
 * The circle that a new dependency would close: from its ticket along what each depends on back to it, a shortest one, its first ticket not
 * said again. Null: it closes none. A ticket never depends on itself (domain.md, Dependencies).
 */
export function circleOf<Id extends string | number>(
  dependencies: readonly Dependency<Id>[],
  { ticket, on }: Dependency<Id>,
): readonly Id[] | null {
  if (ticket === on) return [ticket]
  const back = wayFrom(dependencies, on, ticket)
  return back && [ticket, ...back.slice(0, -1)]
}

/** A shortest way from one ticket to another along what each depends on, both said; null: there is none. */
function wayFrom<Id extends string | number>(
  dependencies: readonly Dependency<Id>[],
  from: Id,
  to: Id,
): readonly Id[] | null {
  const of = Map.groupBy(dependencies, ({ ticket }) => ticket)
  const cameFrom = new Map<Id, Id | null>([[from, null]])
  const waiting = [from]
  for (const at of waiting) {
    if (at === to) return backFrom(cameFrom, to)
    for (const { on } of of.get(at) ?? []) {
      if (cameFrom.has(on)) continue
      cameFrom.set(on, at)
      waiting.push(on)
    }
  }
  return null
}

function backFrom<Id extends string | number>(cameFrom: ReadonlyMap<Id, Id | null>, to: Id): readonly Id[] {
  const way: Id[] = []
  for (let at: Id | null = to; at !== null; at = cameFrom.get(at) ?? null) way.push(at)
  return way.toReversed()
}

/** Tickets of which each depends on the next and the last on the first; null: there are none. For who looks at what is stored. */
export function anyCircle<Id extends string | number>(dependencies: readonly Dependency<Id>[]): readonly Id[] | null {
  const needed = Map.groupBy(dependencies, ({ on }) => on)
  const open = new Map<Id, number>()
  for (const { ticket } of dependencies) open.set(ticket, (open.get(ticket) ?? 0) + 1)
  // Those that depend on nothing (any more) fall away, until none does.
  const free = [...new Set(dependencies.map(({ on }) => on))].filter((id) => !open.has(id))
  for (const done of free) {
    for (const { ticket } of needed.get(done) ?? []) {
      const left = open.get(ticket)! - 1
      open.set(ticket, left)
      if (left === 0) {
        open.delete(ticket)
        free.push(ticket)
      }
    }
  }
  const [start] = open.keys()
  if (start === undefined) return null
  const stuck = dependencies.filter(({ ticket, on }) => open.has(ticket) && open.has(on))
  // Of those that are left each depends on another that is left: whoever follows comes round.
  const seen: Id[] = []
  for (let at = start; ; at = stuck.find(({ ticket }) => ticket === at)!.on) {
    const met = seen.indexOf(at)
    if (met !== -1) return seen.slice(met)
    seen.push(at)
  }
}
