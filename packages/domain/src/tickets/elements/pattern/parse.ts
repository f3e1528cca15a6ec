import { err, ok, type Result } from '../../../result.ts'
import { readClass, readEscape, type CharSet } from './char-set.ts'

/** A pattern as a tree. What it can say is what can be matched in time linear in the text: neither references nor looking around. */
export type Node =
  | { readonly kind: 'char'; readonly set: CharSet }
  | { readonly kind: 'sequence' | 'choice'; readonly of: readonly Node[] }
  | { readonly kind: 'repeat'; readonly of: Node; readonly min: number; readonly max: number | null }

export const PATTERN_MAX = 200
const REPEAT_MAX = 200
/** Deeper ones are nobody's, and reading them takes a stack. */
const DEPTH_MAX = 20

export type PatternFault = {
  readonly code: 'too-long' | 'unfinished' | 'unsupported' | 'too-many'
  readonly at: number
}

class Refused extends Error {
  readonly fault: PatternFault
  constructor(fault: PatternFault) {
    super(fault.code)
    this.fault = fault
  }
}

/** Where reading stands. */
export interface Cursor {
  readonly chars: readonly string[]
  at: number
  refuse(code: PatternFault['code']): never
}

/** Reads a pattern of the usual notation: literals, `.`, `[a-z]`, `\d \w \s`, groups, `|`, `* + ? {n,m}`; `^` and `$` at the ends say what holds anyhow. */
export function parsePattern(pattern: string): Result<Node, PatternFault> {
  if (pattern.length > PATTERN_MAX) return err({ code: 'too-long', at: PATTERN_MAX })
  const chars = [...pattern.replace(/^\^/, '').replace(/(^|[^\\])((?:\\\\)*)\$$/, '$1$2')]
  const cursor: Cursor = {
    chars,
    at: 0,
    refuse(code) {
      throw new Refused({ code, at: this.at })
    },
  }
  try {
    const node = readChoice(cursor, 0)
    return cursor.at < chars.length ? err({ code: 'unfinished', at: cursor.at }) : ok(node)
  } catch (error) {
    if (error instanceof Refused) return err(error.fault)
    throw error
  }
}

function readChoice(cursor: Cursor, depth: number): Node {
  if (depth > DEPTH_MAX) cursor.refuse('too-many')
  const of = [readSequence(cursor, depth)]
  while (cursor.chars[cursor.at] === '|') {
    cursor.at += 1
    of.push(readSequence(cursor, depth))
  }
  return of.length === 1 ? of[0]! : { kind: 'choice', of }
}

function readSequence(cursor: Cursor, depth: number): Node {
  const of: Node[] = []
  for (let next = cursor.chars[cursor.at]; next !== undefined && next !== '|' && next !== ')';) {
    of.push(readRepeat(cursor, readAtom(cursor, depth)))
    next = cursor.chars[cursor.at]
  }
  return { kind: 'sequence', of }
}

function readAtom(cursor: Cursor, depth: number): Node {
  const char = cursor.chars[cursor.at]!
  cursor.at += 1
  switch (char) {
    case '(':
      return readGroup(cursor, depth)
    case '[':
      return { kind: 'char', set: readClass(cursor) }
    case '\\':
      return { kind: 'char', set: readEscape(cursor) }
    case '.':
      return { kind: 'char', set: { not: true, ranges: LINE_ENDS } }
    case '*':
    case '+':
    case '?':
    case '{':
    case '}':
    case ']':
    case '^':
    case '$':
      return cursor.refuse('unsupported')
    default:
      return { kind: 'char', set: { not: false, ranges: [[char.codePointAt(0)!, char.codePointAt(0)!]] } }
  }
}

const LINE_ENDS = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
] as const

function readGroup(cursor: Cursor, depth: number): Node {
  if (cursor.chars[cursor.at] === '?') {
    if (cursor.chars[cursor.at + 1] !== ':') cursor.refuse('unsupported')
    cursor.at += 2
  }
  const node = readChoice(cursor, depth + 1)
  if (cursor.chars[cursor.at] !== ')') cursor.refuse('unfinished')
  cursor.at += 1
  return node
}

const SIGNS: Readonly<Record<string, readonly [number, number | null]>> = {
  '*': [0, null],
  '+': [1, null],
  '?': [0, 1],
}

function readRepeat(cursor: Cursor, of: Node): Node {
  const sign = cursor.chars[cursor.at]
  const [min, max] = sign === '{' ? readCounts(cursor) : (SIGNS[sign ?? ''] ?? [1, 1])
  if (min === 1 && max === 1) return of
  if (sign !== '{') cursor.at += 1
  if (/^[*+?{]$/.test(cursor.chars[cursor.at] ?? '')) cursor.refuse('unsupported')
  return { kind: 'repeat', of, min, max }
}

function readCounts(cursor: Cursor): readonly [number, number | null] {
  const rest = cursor.chars.slice(cursor.at, cursor.at + 12).join('')
  const [whole, from, comma, to] = /^\{(\d{1,3})(,?)(\d{0,3})\}/.exec(rest) ?? []
  if (whole === undefined || from === undefined) return cursor.refuse('unsupported')
  const min = Number(from)
  const max = comma === '' ? min : to === '' ? null : Number(to)
  if (min > REPEAT_MAX || (max !== null && (max > REPEAT_MAX || max < min))) cursor.refuse('too-many')
  cursor.at += whole.length
  return [min, max]
}
