/** Uploads under way at once in one process, and of one person: each takes minutes, a connection and a little memory. */
const MOST = 64
const MOST_OF_ONE = 6

/** Who is sending a file at the moment. They are not counted with requests that do work (load-shedding.ts), and so have a limit of their own. */
export class UploadPlaces {
  readonly #taken = new Map<string, number>()
  #all = 0

  /** Gives the place back when called; null: there is none. */
  take(person: string): (() => void) | null {
    const theirs = this.#taken.get(person) ?? 0
    if (this.#all >= MOST || theirs >= MOST_OF_ONE) return null
    this.#all++
    this.#taken.set(person, theirs + 1)
    return () => {
      this.#all--
      const left = this.#taken.get(person)! - 1
      if (left === 0) this.#taken.delete(person)
      else this.#taken.set(person, left)
    }
  }
}
