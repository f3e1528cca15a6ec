import { createHash } from 'node:crypto'

/** Longer ones would not fit the index. */
const ID_MAX = 255

export type Identified =
  | { readonly identity: string }
  | { readonly problem: 'identity-empty' | 'identity-long' | 'identity-repeated' }

/**
 * What a row is known by, so that the same row is not imported twice: the cell of a chosen column, which may stand in the file once, or
 * the hash of all its cells and how many equal rows came before it (two equal rows are two tickets).
 *
 * Remembers 16 bytes of each row: about 80 MB for a million.
 */
export class Identities {
  readonly #column: { readonly name: string; readonly at: number } | null
  readonly #seen = new Map<string, number>()

  constructor(column: { readonly name: string; readonly at: number } | null) {
    this.#column = column
  }

  /** To be asked of each row once, in the order of the file. */
  of(cells: readonly string[]): Identified {
    return this.#column === null
      ? this.#byHash(cells)
      : this.#byColumn(this.#column.name, (cells[this.#column.at] ?? '').trim())
  }

  #byHash(cells: readonly string[]): Identified {
    const hash = sha256(JSON.stringify(cells))
    return { identity: `sha256:${hash.toString('hex')}#${this.#count(hash)}` }
  }

  #byColumn(name: string, cell: string): Identified {
    const identity = `${name}=${cell}`
    if (cell === '') return { problem: 'identity-empty' }
    if (identity.length > ID_MAX) return { problem: 'identity-long' }
    return this.#count(sha256(identity)) === 1 ? { identity } : { problem: 'identity-repeated' }
  }

  #count(hash: Buffer): number {
    const key = hash.toString('latin1', 0, 16)
    const count = (this.#seen.get(key) ?? 0) + 1
    this.#seen.set(key, count)
    return count
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest()
