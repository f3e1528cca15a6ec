/** One thing that a client saw of a ticket, or did to it. Times are of one clock. */
export interface Operation {
  readonly ticket: string
  readonly began: number
  readonly ended: number
  /** `refused`: told that the ticket had changed, and what it is now. */
  readonly kind: 'write' | 'read' | 'refused'
  /** Of `If-Match`; for writes and refusals. A creation begins at 0. */
  readonly base?: number
  /** What it was, or had become. */
  readonly version: number
  readonly state: string
  readonly assignee: string | null
  /** What a write asked for. The rest of the ticket is to stay. */
  readonly asked?: { readonly state: string } | { readonly assignee: string | null }
}

/** Two operations, or one, that cannot both have happened to a ticket that changes one step at a time. */
export interface Offence {
  readonly rule: string
  readonly pair: readonly Operation[]
}

/**
 * Whether a history could be that of tickets that change one step at a time, each step seen by whoever looks after it (reliability.md, B3).
 * Null when it could, else the offence with the lowest version, and of those the one that ended first.
 */
export function checkHistory(history: readonly Operation[]): Offence | null {
  const byTicket = Map.groupBy(history, ({ ticket }) => ticket)
  const offences = [...byTicket.values()].flatMap((operations) => {
    const writes = operations.filter(({ kind }) => kind === 'write').toSorted((a, b) => a.version - b.version)
    return [...checkSteps(writes), ...checkSights(operations, writes), ...checkTime(operations)]
  })
  return offences.toSorted(smaller)[0] ?? null
}

const lowest = ({ pair }: Offence) => Math.min(...pair.map(({ version }) => version))
const latest = ({ pair }: Offence) => Math.max(...pair.map(({ ended }) => ended))
const smaller = (a: Offence, b: Offence) => lowest(a) - lowest(b) || latest(a) - latest(b)

/** Accepted writes form v → v + 1, and each changes what it asked and nothing else. */
function checkSteps(writes: readonly Operation[]): Offence[] {
  return writes.flatMap((write, i) => {
    const before = writes[i - 1]
    const pair = before === undefined ? [write] : [before, write]
    const offences: Offence[] = []
    if (write.version === before?.version) return [{ rule: 'two writes made one version', pair }]
    if (write.base !== write.version - 1) offences.push({ rule: 'a write did not go up by one', pair: [write] })
    if (before !== undefined && before.version !== write.version - 1)
      offences.push({ rule: 'a version was made by nobody', pair })
    else if (!isStep(before, write)) offences.push({ rule: 'a write did more or less than it asked', pair })
    return offences
  })
}

function isStep(before: Operation | undefined, { asked, state, assignee }: Operation): boolean {
  if (before === undefined || asked === undefined) return true
  const expected = { state: before.state, assignee: before.assignee, ...asked }
  return expected.state === state && expected.assignee === assignee
}

/** Every look equals the write of its version; who was told that the ticket had changed was told of another version. */
function checkSights(operations: readonly Operation[], writes: readonly Operation[]): Offence[] {
  const made = new Map(writes.map((write) => [write.version, write]))
  return operations.flatMap((seen) => {
    if (seen.kind === 'refused' && seen.base === seen.version)
      return [{ rule: 'a write was refused by the version it named', pair: [seen] }]
    const write = made.get(seen.version)
    if (write === undefined) return [{ rule: 'a version was seen that nobody made', pair: [seen] }]
    const same = write.state === seen.state && write.assignee === seen.assignee
    return same ? [] : [{ rule: 'a look does not equal the write of its version', pair: [write, seen] }]
  })
}

/** What ended before another began has no higher version than that. */
function checkTime(operations: readonly Operation[]): Offence[] {
  const byEnd = operations.toSorted((a, b) => a.ended - b.ended)
  let next = 0
  let highest: Operation | undefined
  return operations
    .toSorted((a, b) => a.began - b.began)
    .flatMap((later) => {
      for (; next < byEnd.length && byEnd[next]!.ended < later.began; next++) {
        if (highest === undefined || byEnd[next]!.version > highest.version) highest = byEnd[next]
      }
      return highest !== undefined && highest.version > later.version
        ? [{ rule: 'what was known was forgotten', pair: [highest, later] }]
        : []
    })
}
