import {
  TABLES,
  type Archetype,
  type Config,
  type Right,
  type Role,
  type Scope,
  type State,
  type Tables,
} from './tables.ts'

// A tracker as domain.md tells of it, and nothing else: no line of the product is imported. What the running API answers and keeps is
// compared with it.

export interface Happened {
  readonly what: 'created' | 'moved' | 'assigned' | 'relocated'
  readonly by: number
  readonly cause: 'viewed' | 'undone' | 'relocated' | null
  /** The state, or the assignee; left out: neither changed. */
  readonly from?: State | number | null
  readonly to?: State | number | null
  readonly grantedBy: readonly Role[] | null
}

export interface Ticket {
  number: number
  readonly reporter: number
  state: State
  assignee: number | null
  readonly history: Happened[]
  /** What it waits for. */
  readonly needs: Set<Ticket>
}

export interface Tracker {
  readonly config: Config
  /** By number. */
  readonly tickets: Ticket[]
  /** Those that were here, and the numbers they had. */
  readonly left: Map<Ticket, number>
}

export interface Person {
  role: Archetype | null
  suspended: boolean
}

export const versionOf = ({ history }: Ticket): number => history.length

/** What is answered: 200 and 201 when it is done. */
export type Status = 200 | 201 | 401 | 403 | 404 | 409 | 410 | 412 | 422

export class Model {
  readonly people: Person[]
  readonly trackers: Tracker[] = []
  readonly #tables: Tables

  constructor(people: readonly Archetype[], tables: Tables = TABLES) {
    this.people = people.map((role) => ({ role, suspended: false }))
    this.#tables = tables
  }

  can(tracker: Tracker, who: number, right: Right): boolean {
    const { role, suspended } = this.people[who]!
    if (role === null || suspended) return false
    const column = role === 'student' ? 'S' : role === 'manager' ? null : 'T'
    const said = column === null ? undefined : this.#tables.overrides[tracker.config.preset][column][right]
    return said === undefined ? this.#tables.defaults[role].includes(right) : said === '+'
  }

  roles(tracker: Tracker, who: number): Role[] {
    const held = { reporter: 'report', developer: 'develop', resolver: 'resolve', manager: 'manage' } as const
    return (Object.keys(held) as Role[]).filter((role) => this.can(tracker, who, held[role]))
  }

  /** Whether somebody gets past the door of the tracker: 401 and 404 are said before anything else. */
  door(tracker: Tracker, who: number, right: Right): Status | null {
    const { role, suspended } = this.people[who]!
    if (suspended) return 401
    if (role === null) return 404
    return this.can(tracker, who, right) ? null : 403
  }

  reads(tracker: Tracker, who: number, { reporter, assignee }: Ticket): boolean {
    return (
      this.can(tracker, who, 'seeissues') &&
      (this.can(tracker, who, 'viewallissues') ||
        this.can(tracker, who, 'manage') ||
        who === reporter ||
        who === assignee)
    )
  }

  works(tracker: Tracker, who: number): boolean {
    return (
      this.can(tracker, who, 'seeissues') && (this.can(tracker, who, 'develop') || this.can(tracker, who, 'resolve'))
    )
  }

  enabled({ config }: Tracker): readonly State[] {
    return config.preset === 'customized' ? [...config.chosen, 'POSTED'] : this.#tables.enabled[config.preset]
  }

  closed(tracker: Tracker, state: State): boolean {
    const enabled = this.enabled(tracker)
    const final = (['RESOLVED', 'PUBLISHED', 'VALIDATED'] as const).filter((one) => enabled.includes(one)).at(-1)
    return state === final || state === 'ABANDONNED' || state === 'TRANSFERED' || state === 'VALIDATED'
  }

  /** The roles by which somebody may move a ticket there; none: they may not. */
  grants(tracker: Tracker, who: number, ticket: Ticket, to: State): Role[] {
    const { mode, path, preset } = tracker.config
    if (to === ticket.state || to === 'TRANSFERED' || !this.enabled(tracker).includes(to)) return []
    const roles = this.roles(tracker, who)
    if (mode === 'relaxed') return roles
    if (path === 'lifecycle' && !this.#next(tracker, ticket.state).has(to)) return []
    return roles.filter((role) => {
      const targets = this.#tables.targets(preset)[role]
      const has = (scope: Scope) => targets[scope]?.includes(to) ?? false
      return has('any') || (has('own') && ticket.reporter === who) || (has('assigned') && ticket.assignee === who)
    })
  }

  /** Where the life of a ticket goes on, past the states that are off. */
  #next(tracker: Tracker, from: State): Set<State> {
    const reached = new Set<State>()
    const off = new Set<State>()
    const walk = (state: State) => {
      for (const to of this.#tables.lifecycle[state] ?? []) {
        if (this.enabled(tracker).includes(to)) reached.add(to)
        else if (!off.has(to)) {
          off.add(to)
          walk(to)
        }
      }
    }
    walk(from)
    return reached
  }

  report(tracker: Tracker, who: number): Status {
    const door = this.door(tracker, who, 'report')
    if (door !== null) return door
    const assignee = this.defaultAssignee(tracker)
    const created = { what: 'created', by: who, cause: null, from: null, to: 'POSTED', grantedBy: null } as const
    tracker.tickets.push({
      number: this.nextNumber(tracker),
      reporter: who,
      state: 'POSTED',
      assignee,
      history: [created],
      needs: new Set(),
    })
    return 201
  }

  nextNumber({ tickets, left }: Tracker): number {
    return Math.max(0, ...tickets.map(({ number }) => number), ...left.values()) + 1
  }

  defaultAssignee(tracker: Tracker): number | null {
    const { defaultAssignee, preset } = tracker.config
    const able = defaultAssignee !== null && preset !== 'taskspread' && this.works(tracker, defaultAssignee)
    return able ? defaultAssignee : null
  }

  /** Whether somebody who read this version has not read the last. */
  isStale(ticket: Ticket, version: number): boolean {
    return this.#tables.asksVersion && version !== versionOf(ticket)
  }

  /** 404, or 412 for who read another version, or null. */
  #ask(tracker: Tracker, who: number, ticket: Ticket | undefined, version: number): Status | null {
    const door = this.door(tracker, who, 'seeissues')
    if (door !== null) return door
    if (ticket === undefined || !this.reads(tracker, who, ticket)) return 404
    return this.isStale(ticket, version) ? 412 : null
  }

  /** What a move would be answered with. */
  judge(tracker: Tracker, who: number, ticket: Ticket | undefined, version: number, to: State): Status {
    const refused = this.#ask(tracker, who, ticket, version)
    if (refused !== null || ticket === undefined) return refused ?? 404
    return this.grants(tracker, who, ticket, to).length === 0 ? 409 : 200
  }

  move(tracker: Tracker, who: number, ticket: Ticket | undefined, version: number, to: State): Status {
    const status = this.judge(tracker, who, ticket, version, to)
    if (status !== 200 || ticket === undefined) return status
    this.#goTo(ticket, to, { by: who, cause: null, grantedBy: this.grants(tracker, who, ticket, to) })
    return 200
  }

  /** Somebody other than the author who can work on it opens it by looking at it as it is. */
  see(tracker: Tracker, who: number, ticket: Ticket | undefined, version: number): Status {
    const door = this.door(tracker, who, 'seeissues')
    if (door !== null) return door
    if (ticket === undefined || !this.reads(tracker, who, ticket)) return 404
    const worker = this.can(tracker, who, 'develop') || (ticket.assignee === who && this.can(tracker, who, 'resolve'))
    const opens = ticket.state === 'POSTED' && version === versionOf(ticket) && worker && ticket.reporter !== who
    if (opens && this.enabled(tracker).includes('OPEN'))
      this.#goTo(ticket, 'OPEN', { by: who, cause: 'viewed', grantedBy: null })
    return 200
  }

  /** The inverse of one's own last move, while nothing else has happened; runs last less than a minute. */
  undo(tracker: Tracker, who: number, ticket: Ticket | undefined, version: number): Status {
    const refused = this.#ask(tracker, who, ticket, version)
    if (refused !== null || ticket === undefined) return refused ?? 404
    const last = ticket.history.at(-1)!
    if (last.what !== 'moved' || last.by !== who || last.cause !== null) return 409
    this.#goTo(ticket, last.from as State, { by: who, cause: 'undone', grantedBy: null })
    return 200
  }

  #goTo(ticket: Ticket, to: State, how: Pick<Happened, 'by' | 'cause' | 'grantedBy'>): void {
    ticket.history.push({ what: 'moved', from: ticket.state, to, ...how })
    ticket.state = to
  }

  assign(tracker: Tracker, who: number, ticket: Ticket | undefined, version: number, to: number | null): Status {
    const refused = this.#ask(tracker, who, ticket, version)
    if (refused !== null || ticket === undefined) return refused ?? 404
    const onlyMe = to === who || (to === null && ticket.assignee === who)
    const may =
      this.can(tracker, who, 'manage') ||
      this.can(tracker, who, 'resolve') ||
      (onlyMe && this.can(tracker, who, 'develop')) ||
      (tracker.config.preset === 'taskspread' && ticket.reporter === who && this.can(tracker, who, 'report'))
    if (!may) return 403
    if (ticket.assignee === to) return 200
    if (to !== null && !this.works(tracker, to)) return 422
    ticket.history.push({ what: 'assigned', by: who, cause: null, from: ticket.assignee, to, grantedBy: null })
    ticket.assignee = to
    return 200
  }
}
