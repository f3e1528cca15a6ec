import type { Operator } from './ast.ts'
import type { Span } from './faults.ts'

/** A piece of the text, without its quotes. */
export interface Piece extends Span {
  readonly text: string
  readonly quoted: boolean
  /** Opened by a quote that nothing closes. */
  readonly unclosed: boolean
}

/** A term as written, before anybody asks what it means. */
export interface RawTerm extends Span {
  readonly not: boolean
  /** Null: a word or a phrase. */
  readonly name: Piece | null
  readonly operator: Operator | null
  /** One, for a word or a phrase; of a field one or more, of which some may be empty. */
  readonly values: readonly Piece[]
}

/** Straight, curly and French alike, and any closes any: keyboards put in what they like. */
const QUOTE = /["“”„«»]/u
const SPACE = /\s/u
/** `state`, « état », `element.room_2`. */
const NAME = /^[\p{L}_][\p{L}\p{M}_]*(?:\.[\w-]*)?$/u
/** What is longer is no field's name. */
const NAME_MAX = 80

/** Cuts a text into terms, in one pass: each character is looked at a bounded number of times, whatever the text. Nothing is refused here. */
export function tokenize(text: string): readonly RawTerm[] {
  const terms: RawTerm[] = []
  let at = 0
  while (at < text.length) {
    if (isSpace(text, at)) {
      at += 1
      continue
    }
    const term = readTerm(text, at)
    terms.push(term)
    at = term.to
  }
  return terms
}

function readTerm(text: string, from: number): RawTerm {
  const not = text[from] === '-' && from + 1 < text.length && !isSpace(text, from + 1)
  const start = not ? from + 1 : from
  const name = readName(text, start)
  if (name === null) {
    const value = readPiece(text, start, false)
    return { from, to: value.to, not, name, operator: null, values: [value] }
  }
  const operator = readOperator(text, name.to + 1)
  const values = readValues(text, name.to + 1 + (operator?.length ?? 0))
  return { from, to: values.at(-1)!.to, not, name, operator, values }
}

/** What stands before a colon, if it can be a field's name. Not the scheme of an address, and not the hours of a time. */
function readName(text: string, from: number): Piece | null {
  const colon = text.slice(from, from + NAME_MAX + 1).indexOf(':')
  if (colon === -1 || text.startsWith('//', from + colon + 1)) return null
  const name = text.slice(from, from + colon)
  return NAME.test(name) ? { text: name, from, to: from + colon, quoted: false, unclosed: false } : null
}

function readOperator(text: string, at: number): Operator | null {
  const sign = text[at]
  if (sign !== '<' && sign !== '>') return null
  return text[at + 1] === '=' ? `${sign}=` : sign
}

function readValues(text: string, from: number): readonly Piece[] {
  const values = [readPiece(text, from, true)]
  for (let to = values[0]!.to; text[to] === ','; to = values.at(-1)!.to) values.push(readPiece(text, to + 1, true))
  return values
}

/** A quoted piece up to the next quote, or a bare one up to a space or a quote; in a list a comma ends it too. */
function readPiece(text: string, from: number, inList: boolean): Piece {
  if (from < text.length && QUOTE.test(text[from]!)) {
    let to = from + 1
    while (to < text.length && !QUOTE.test(text[to]!)) to += 1
    const closed = to < text.length
    return { text: text.slice(from + 1, to).trim(), from, to: closed ? to + 1 : to, quoted: true, unclosed: !closed }
  }
  let to = from
  while (to < text.length && !isSpace(text, to) && !QUOTE.test(text[to]!) && !(inList && text[to] === ',')) to += 1
  return { text: text.slice(from, to), from, to, quoted: false, unclosed: false }
}

const isSpace = (text: string, at: number): boolean => SPACE.test(text[at]!)
