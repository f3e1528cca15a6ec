import type { Cursor } from './parse.ts'

/** Characters, as ranges of code points; `not`: all others. */
export interface CharSet {
  readonly not: boolean
  readonly ranges: readonly (readonly [number, number])[]
}

export function has({ not, ranges }: CharSet, point: number): boolean {
  return ranges.some(([from, to]) => from <= point && point <= to) !== not
}

const DIGITS = [[0x30, 0x39]] as const
const WORD = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
] as const
const SPACE = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const
const NAMED: Readonly<Record<string, CharSet>> = {
  d: { not: false, ranges: DIGITS },
  D: { not: true, ranges: DIGITS },
  w: { not: false, ranges: WORD },
  W: { not: true, ranges: WORD },
  s: { not: false, ranges: SPACE },
  S: { not: true, ranges: SPACE },
  t: { not: false, ranges: [[9, 9]] },
  n: { not: false, ranges: [[10, 10]] },
  r: { not: false, ranges: [[13, 13]] },
}

/** What stands after a backslash: a named set, or a sign as itself. */
export function readEscape(cursor: Cursor): CharSet {
  const char = cursor.chars[cursor.at]
  if (char === undefined) return cursor.refuse('unfinished')
  cursor.at += 1
  const named = NAMED[char]
  if (named !== undefined) return named
  // A letter or a figure after a backslash means something elsewhere: `\b`, `\1`, `\p`.
  if (/[\p{L}\p{N}]/u.test(char)) return cursor.refuse('unsupported')
  return { not: false, ranges: [[char.codePointAt(0)!, char.codePointAt(0)!]] }
}

/** What stands between brackets, the first of which has been read. */
export function readClass(cursor: Cursor): CharSet {
  const not = cursor.chars[cursor.at] === '^'
  if (not) cursor.at += 1
  const ranges: (readonly [number, number])[] = []
  while (cursor.chars[cursor.at] !== ']') {
    const low = readMember(cursor)
    if (cursor.chars[cursor.at] === '-' && cursor.chars[cursor.at + 1] !== ']') {
      cursor.at += 1
      ranges.push([only(low, cursor), only(readMember(cursor), cursor)])
      if (ranges.at(-1)![0] > ranges.at(-1)![1]) cursor.refuse('unsupported')
    } else if (low.not) cursor.refuse('unsupported')
    else ranges.push(...low.ranges)
  }
  cursor.at += 1
  return { not, ranges }
}

function readMember(cursor: Cursor): CharSet {
  const char = cursor.chars[cursor.at]
  if (char === undefined) return cursor.refuse('unfinished')
  cursor.at += 1
  if (char === '\\') return readEscape(cursor)
  if (char === '[') return cursor.refuse('unsupported')
  return { not: false, ranges: [[char.codePointAt(0)!, char.codePointAt(0)!]] }
}

/** The one character of a set, as an end of a range. */
function only({ not, ranges }: CharSet, cursor: Cursor): number {
  const [range, more] = ranges
  if (not || range === undefined || more !== undefined || range[0] !== range[1]) return cursor.refuse('unsupported')
  return range[0]
}
