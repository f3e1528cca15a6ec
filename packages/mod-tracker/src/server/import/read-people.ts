import type { PersonName } from '@guichet/plugin-kit/host'
import { elementColumn } from '../../contract/import-words.ts'
import type { FormField } from '../elements/form/form.ts'
import { candidates } from '../elements/form/service.ts'
import { workers } from '../people.ts'
import type { Caller } from '../caller.ts'
import type { LookUp } from './look-up.ts'
import type { ReadCell } from './header.ts'
import { personWord, type Mapping } from './mapping.ts'

/** People in a mapping's and a file's words, once they have been looked up. */
export interface KnownPeople {
  /** Null: not known. */
  find(word: string): PersonName | null
  /** Can an open ticket be entrusted to them? */
  canWork(personId: string): boolean
  /** Can they be chosen in that custom field? */
  canChoose(code: string, personId: string): boolean
}

/** Whom a row names; the mapping's default where it names nobody; empty without one. */
export function whoIn(cell: ReadCell, field: 'reporter' | 'assignee', { defaults }: Mapping): string {
  return cell(field).trim() || (defaults[field] ?? '')
}

/** More than a file mostly names; with more, some are asked for again. */
const REMEMBERED = 10_000

/** Asks the host for the people of many rows at once. */
export class FilePeople implements KnownPeople {
  readonly #caller: Caller
  readonly #mapping: Mapping
  readonly #find: LookUp
  #found = new Map<string, PersonName | null>()
  #able = new Map<string, boolean>()

  constructor(caller: Caller, mapping: Mapping, find: LookUp) {
    this.#caller = caller
    this.#mapping = mapping
    this.#find = find
  }

  /** To be awaited before these rows' people are asked for; at most 100 rows. `fields`: custom ones that the file has columns for. */
  async prepare(rows: readonly ReadCell[], fields: readonly FormField[]): Promise<void> {
    if (this.#found.size + this.#able.size > REMEMBERED) {
      this.#found = new Map()
      this.#able = new Map()
    }
    const reporters = rows.map((cell) => whoIn(cell, 'reporter', this.#mapping))
    const assignees = rows.map((cell) => whoIn(cell, 'assignee', this.#mapping))
    await this.#lookUp([...reporters, ...assignees])
    await this.#askWhoIsAble('', this.#idsOf(assignees), (wanted) => workers(this.#caller, wanted))
    for (const field of fields.filter(({ rules }) => rules.kind === 'person')) {
      const chosen = rows.map((cell) => cell(elementColumn(field.code)).trim())
      await this.#lookUp(chosen)
      await this.#askWhoIsAble(field.code, this.#idsOf(chosen), (wanted) => candidates(this.#caller, field, wanted))
    }
  }

  find(word: string): PersonName | null {
    return this.#found.get(this.#nameOf(word)) ?? null
  }

  canWork(personId: string): boolean {
    return this.canChoose('', personId)
  }

  canChoose(code: string, personId: string): boolean {
    return this.#able.get(`${code} ${personId}`) ?? false
  }

  async #lookUp(words: readonly string[]): Promise<void> {
    const names = unknownTo(
      this.#found,
      words.filter((word) => word !== '').map((word) => this.#nameOf(word)),
    )
    if (names.length === 0) return
    const found = await this.#find(this.#caller, names)
    for (const name of names) this.#found.set(name, found.get(name) ?? null)
  }

  /** `of`: the code of a custom field; empty: to be entrusted with tickets. */
  async #askWhoIsAble(of: string, ids: readonly string[], ask: (wanted: Wanted) => Promise<readonly PersonName[]>) {
    const among = [...new Set(ids)].filter((id) => !this.#able.has(`${of} ${id}`))
    const able = among.length === 0 ? [] : await ask({ among, limit: among.length })
    for (const id of among) this.#able.set(`${of} ${id}`, false)
    for (const { id } of able) this.#able.set(`${of} ${id}`, true)
  }

  #idsOf(words: readonly string[]): string[] {
    return words.flatMap((word) => this.find(word)?.id ?? [])
  }

  #nameOf(word: string): string {
    const name = personWord(word)
    return personWord(this.#mapping.people.get(name) ?? name)
  }
}

interface Wanted {
  readonly among: readonly string[]
  readonly limit: number
}

const unknownTo = (known: ReadonlyMap<string, unknown>, words: readonly string[]): string[] => [
  ...new Set(words.filter((word) => !known.has(word))),
]
