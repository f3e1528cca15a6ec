/** A name that is being typed: after `@`, up to the caret. */
export interface Naming {
  /** Where the `@` is. */
  readonly from: number
  readonly query: string
}

/** At the beginning, or after what no address has before its @; at most three words, as people have them. */
const NAMING = /(?:^|[\s([{«“"'’])@([\p{L}\p{M}.'’-]{0,40}(?: [\p{L}\p{M}.'’-]{1,40}){0,2})$/u

/** Null: nobody is being named at the caret. */
export function namingAt(text: string, caret: number): Naming | null {
  const found = NAMING.exec(text.slice(Math.max(0, caret - 130), caret))
  return found === null ? null : { from: caret - found[1]!.length - 1, query: found[1]! }
}
