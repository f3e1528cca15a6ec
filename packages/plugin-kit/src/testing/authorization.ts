import type { TestHost, TestPerson } from '../testing.ts'

/**
 * What a component promises about who may do what, by hand, from what the domain says: the host's matrix tries every operation of the
 * running API as every actor, and compares. A plugin's table is the default export of `src/server/testing/authorization.ts`.
 */
export interface AuthorizationTable<Actor extends string = never> {
  /** Whom the matrix makes besides those that every table has. Each has a twin elsewhere. */
  readonly actors: Readonly<Record<Actor, ActorSpec>>
  /** Makes what operations are about, at three places that look alike. */
  build(school: School<Actor>): Promise<Places<Actor>>
  /** The path parameter in whose context rights are asked; an operation may say otherwise. */
  readonly place: string | null
  readonly operations: Readonly<Record<string, Expectation<Actor>>>
  /** Tables that hold rows of many places → the column that says whose; every statement on them has to name the place. */
  readonly tenants: Readonly<Record<string, string>>
}

export interface ActorSpec {
  /** Null: none in the course; `build` makes them what they are. */
  readonly role: string | null
  /** As whom they count at the sibling place. */
  readonly sibling: CommonActor
}

/**
 * - `nobody` brings no token, `suspended` and `ended` (their session) one that was good and would open everything;
 * - `stranger` has no role anywhere; the four roles are held in this course, by the two tokens' owner too (a manager);
 * - `siteManager` runs the site.
 */
export const COMMON_ACTORS = [
  'nobody',
  'suspended',
  'ended',
  'stranger',
  'student',
  'teacher',
  'editingteacher',
  'manager',
  'readToken',
  'writeToken',
  'siteManager',
] as const
export type CommonActor = (typeof COMMON_ACTORS)[number]

/** Those who hold the same in another course. */
export type Twin<Actor extends string> = `elsewhere:${Role | Actor}`
export type Role = 'student' | 'teacher' | 'editingteacher' | 'manager'

/** What ids an operation is sent with, by the names of its parameters; some depend on who asks. */
export type Ids = Readonly<Record<string, string>>

export interface Place<Actor extends string> {
  ids(who: CommonActor | Actor | Twin<Actor>): Ids
}

export interface Places<Actor extends string> {
  readonly here: Place<Actor>
  /** Another of the same kind in the same course; left out where there is none. */
  readonly sibling?: Place<Actor>
  /** The same in another course, where the twins are what the others are here. */
  readonly elsewhere: Place<Actor>
  /** By parameter below the place: one that exists elsewhere and not here. */
  readonly foreign: Ids
}

export interface School<Actor extends string> {
  readonly host: TestHost
  /** The two courses, each in a category of its own. */
  readonly courses: { readonly here: string; readonly elsewhere: string }
  readonly categories: { readonly here: string; readonly elsewhere: string }
  person(who: Exclude<CommonActor, 'nobody'> | Actor | Twin<Actor>): TestPerson
}

/**
 * `allowed`: a success. 403 is said before anything was looked at, `refused` after: that somebody may see a thing and not do this to it.
 * 404: there is no such place, or nothing such in it, as far as they are to know.
 */
export type Verdict = 'allowed' | 'refused' | 401 | 403 | 404

export interface Asked {
  readonly query?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Expectation<Actor extends string> {
  /** The parameter of the place when it is not the table's; null: rights are asked at the site, or are one's own. */
  readonly place?: string | null
  readonly request?: (ids: Ids, who: string) => Asked
  readonly who: Who<Actor>
  /** The status of `refused`. */
  readonly refusedWith?: number
  /** An answer that goes on: its head is the answer. */
  readonly streams?: true
  /** Where the twins' mirror does not hold: at the other place, everybody gets this. */
  readonly elsewhere?: Who<Actor>
  /** By parameter below the place, where something else is right than the 404 of what is not there. */
  readonly odd?: Readonly<Record<string, OddParameter<Actor>>>
  /** Further requests at this place, by name: ids in bodies and queries. `like`: must answer byte for byte as that one does. */
  readonly cases?: Readonly<Record<string, Case<Actor>>>
}

export interface OddParameter<Actor extends string> {
  readonly random?: Who<Actor>
  readonly foreign?: Who<Actor>
  /** It is no id but a name that the client chooses: what is no id may well be one. */
  readonly name?: true
}

export interface Case<Actor extends string> {
  readonly request: (ids: Ids, who: string) => Asked
  readonly who: Who<Actor>
  readonly refusedWith?: number
  readonly like?: string
}

export type Who<Actor extends string> = Readonly<Record<CommonActor | Actor | Twin<Actor>, Verdict>>

const ROLES: readonly string[] = ['student', 'teacher', 'editingteacher', 'manager'] satisfies Role[]

/**
 * Reads a row of a table: verdict → names, separated by spaces; `elsewhere` is every twin that is not named, `anyone` everybody with a
 * token that is good who is not named. Nobody, suspended and ended get 401 unless named. Throws on whoever is missing or named twice.
 */
export function rows<Actor extends string>(actors: readonly Actor[]) {
  const twins = [...ROLES, ...actors].map((name) => `elsewhere:${name}`)
  const all = [...COMMON_ACTORS, ...actors, ...twins]
  return (row: Partial<Record<Verdict, string>>): Who<Actor> => {
    const said = new Map<string, Verdict>()
    const groups: [string, Verdict][] = []
    for (const [key, names] of Object.entries(row)) {
      const verdict = (/^\d+$/.test(key) ? Number(key) : key) as Verdict
      for (const name of names.split(/\s+/).filter(Boolean)) {
        if (name === 'elsewhere' || name === 'anyone') groups.push([name, verdict])
        else if (said.has(name) || !all.includes(name)) throw new Error(`${name} is nobody, or named twice`)
        else said.set(name, verdict)
      }
    }
    const fill = (names: readonly string[], verdict: Verdict) => {
      for (const name of names) if (!said.has(name)) said.set(name, verdict)
    }
    fill(['nobody', 'suspended', 'ended'], 401)
    for (const [group, verdict] of groups) if (group === 'elsewhere') fill(twins, verdict)
    for (const [group, verdict] of groups) if (group === 'anyone') fill(all, verdict)
    const missing = all.filter((name) => !said.has(name))
    if (missing.length > 0) throw new Error(`nothing is said of ${missing.join(', ')}`)
    return Object.fromEntries(said) as Who<Actor>
  }
}
