import type { Db } from '@guichet/db/connect'
import type { Archetype } from '@guichet/domain/access/archetypes'
import type { ContextLevel } from '@guichet/domain/access/contexts'
import type { Override, Permission, RoleFacts } from '@guichet/domain/access/resolve'
import type { ActivityRef } from '@guichet/plugin-kit/host'
import { isUuid } from '../uuid.ts'
import { once, Shared } from './shared.ts'

export interface ContextRef {
  readonly id: string
  readonly level: ContextLevel
  readonly path: readonly string[]
  /** When it is an activity's. */
  readonly activity: ActivityRef | null
}

/** That somebody observes a person in a context. */
export interface Bond {
  readonly contextId: string
  readonly personId: string
}

/** All that one person has: the core knows. */
export type FindBonds = (userId: string) => Promise<readonly Bond[]>

interface ComponentState {
  readonly enabled: boolean
  /** What was set, by name. */
  readonly settings: Readonly<Record<string, unknown>>
}

const MOST_PEOPLE = 5_000
const MOST_CONTEXTS = 5_000
const MOST_ANSWERS = 20_000

/**
 * What rights are made of, as read from the database and kept for one rights version: every change to a role, an assignment, an
 * override, a context, a suspension, a plugin's being enabled or a component's settings raises the version in its own transaction, so what is kept under the
 * version in force is never stale.
 */
export class Directory {
  readonly version: bigint
  /** What was resolved from it: capabilities by person and path. */
  readonly resolved = new Shared<ReadonlySet<string>>(MOST_ANSWERS)
  readonly #db: Db
  readonly #contexts = new Shared<ContextRef | null>(MOST_CONTEXTS)
  readonly #overrides = new Shared<readonly Override[]>(MOST_CONTEXTS)
  readonly #hidden = new Shared<readonly string[]>(MOST_CONTEXTS)
  readonly #people = new Shared<readonly RoleFacts[]>(MOST_PEOPLE)
  readonly #bonds = new Shared<readonly Bond[]>(MOST_PEOPLE)
  readonly #findBonds: FindBonds

  constructor(db: Db, version: bigint, findBonds: FindBonds = async () => []) {
    this.#db = db
    this.#findBonds = findBonds
    this.version = version
  }

  /** Roles as id → archetype; there are few. */
  readonly roles = once(async (): Promise<ReadonlyMap<string, Archetype>> => {
    const rows = await this.#db.role.findMany()
    return new Map(rows.map((row) => [row.id, row.archetype as Archetype]))
  })

  /** Contexts where everyone signed in holds a role. */
  readonly everyones = once(async (): Promise<readonly RoleFacts[]> => {
    const rows = await this.#db.context.findMany({ where: { everyoneRoleId: { not: null } } })
    return this.#facts(rows.map(({ id, everyoneRoleId }) => ({ roleId: everyoneRoleId ?? '', contextId: id })))
  })

  /** Components as they are written down, by name: whether they are on, and what is set for them. */
  readonly components = once(async (): Promise<ReadonlyMap<string, ComponentState>> => {
    const rows = await this.#db.plugin.findMany({ select: { component: true, enabled: true, settings: true } })
    return new Map(rows.map(({ component, ...state }) => [component, state as ComponentState]))
  })

  /** Components that are switched off. */
  readonly disabled = once(async (): Promise<ReadonlySet<string>> => {
    const off = [...(await this.components())].filter(([, { enabled }]) => !enabled)
    return new Set(off.map(([component]) => component))
  })

  /** Null for what is no id as for what is not there. */
  async context(id: string): Promise<ContextRef | null> {
    if (!isUuid(id)) return null
    return this.#contexts.get(id.toLowerCase(), () => this.#loadContext(id))
  }

  /** The roles that a person was given, anywhere, and those that everyone signed in holds; none for who is suspended or unknown. */
  rolesOf(userId: string): Promise<readonly RoleFacts[]> {
    return this.#people.get(userId, async () => {
      const user = await this.#db.user.findUnique({
        where: { id: userId },
        select: { suspendedAt: true, roleAssignments: { select: { roleId: true, contextId: true } } },
      })
      if (user === null || user.suspendedAt !== null) return []
      return [...(await this.#facts(user.roleAssignments)), ...(await this.everyones())]
    })
  }

  /** Whom somebody observes, and where; asked only of those who have the role of an observer somewhere, which hardly anybody has. */
  async bondsOf(userId: string): Promise<readonly Bond[]> {
    const roles = await this.rolesOf(userId)
    return roles.some(({ archetype }) => archetype === 'observer')
      ? this.#bonds.get(userId, () => this.#findBonds(userId))
      : []
  }

  /** The overrides in the contexts of a path. */
  overrides(path: readonly string[]): Promise<readonly Override[]> {
    return this.#overrides.get(path.join(' '), async () => {
      const rows = await this.#db.roleOverride.findMany({ where: { contextId: { in: [...path] } } })
      return rows.map((row) => ({ ...row, permission: row.permission as Permission }))
    })
  }

  /** Which places of a path are hidden, from the site down. */
  hidden(path: readonly string[]): Promise<readonly string[]> {
    return this.#hidden.get(path.join(' '), async () => {
      const rows = await this.#db.context.findMany({
        where: { id: { in: [...path] }, hidden: true },
        select: { id: true },
      })
      return path.filter((id) => rows.some((row) => row.id === id))
    })
  }

  async #loadContext(id: string): Promise<ContextRef | null> {
    const row = await this.#db.context.findUnique({ where: { id }, include: { activity: true } })
    if (row === null) return null
    const { activity, path } = row
    const ref = activity && { id: row.id, component: activity.component, name: activity.name, path }
    return { id: row.id, level: row.level as ContextLevel, path, activity: ref }
  }

  /** A role that came to be since the roles were read counts for nothing: the version it came with is already another. */
  async #facts(given: readonly { roleId: string; contextId: string }[]): Promise<RoleFacts[]> {
    const roles = await this.roles()
    return given.flatMap(({ roleId, contextId }) => {
      const archetype = roles.get(roleId)
      return archetype === undefined ? [] : [{ roleId, archetype, assignedAt: contextId }]
    })
  }
}
