import type { PersonName } from '@guichet/plugin-kit/host'
import { workers } from '../people.ts'
import type { Visit } from '../visit.ts'
import type { LookUp } from './look-up.ts'
import type { ReadCell } from './header.ts'
import { personWord, type Mapping } from './mapping.ts'

/** People in a mapping's and a file's words, once they have been looked up. */
export interface KnownPeople {
  /** Null: not known. */
  find(word: string): PersonName | null
  /** Can an open ticket be entrusted to them? */
  canWork(personId: string): boolean
}

/** Whom a row names; the mapping's default where it names nobody; empty without one. */
export function whoIn(cell: ReadCell, field: 'reporter' | 'assignee', { defaults }: Mapping): string {
  return cell(field).trim() || (defaults[field] ?? '')
}

/** More than a file mostly names; with more, some are asked for again. */
const REMEMBERED = 10_000

/** Asks the host for the people of many rows at once. */
export class FilePeople implements KnownPeople {
  readonly #visit: Visit
  readonly #mapping: Mapping
  readonly #find: LookUp
  #found = new Map<string, PersonName | null>()
  #able = new Map<string, boolean>()

  constructor(visit: Visit, mapping: Mapping, find: LookUp) {
    this.#visit = visit
    this.#mapping = mapping
    this.#find = find
  }

  /** To be awaited before these rows' people are asked for; at most 100 rows. */
  async prepare(rows: readonly ReadCell[]): Promise<void> {
    if (this.#found.size + this.#able.size > REMEMBERED) {
      this.#found = new Map()
      this.#able = new Map()
    }
    const reporters = rows.map((cell) => whoIn(cell, 'reporter', this.#mapping))
    const assignees = rows.map((cell) => whoIn(cell, 'assignee', this.#mapping))
    await this.#lookUp([...reporters, ...assignees])
    await this.#askWhoWorks(assignees.flatMap((word) => this.find(word)?.id ?? []))
  }

  find(word: string): PersonName | null {
    return this.#found.get(this.#nameOf(word)) ?? null
  }

  canWork(personId: string): boolean {
    return this.#able.get(personId) ?? false
  }

  async #lookUp(words: readonly string[]): Promise<void> {
    const names = unknownTo(
      this.#found,
      words.filter((word) => word !== '').map((word) => this.#nameOf(word)),
    )
    if (names.length === 0) return
    const found = await this.#find(this.#visit, names)
    for (const name of names) this.#found.set(name, found.get(name) ?? null)
  }

  async #askWhoWorks(ids: readonly string[]): Promise<void> {
    const among = unknownTo(this.#able, ids)
    const able = among.length === 0 ? [] : await workers(this.#visit, { among, limit: among.length })
    for (const id of among) this.#able.set(id, false)
    for (const { id } of able) this.#able.set(id, true)
  }

  #nameOf(word: string): string {
    const name = personWord(word)
    return personWord(this.#mapping.people.get(name) ?? name)
  }
}

const unknownTo = (known: ReadonlyMap<string, unknown>, words: readonly string[]): string[] => [
  ...new Set(words.filter((word) => !known.has(word))),
]
