/**
 * Places in the priority stack: strings that sort, byte by byte, in the order of the stack, so that one can always be made above, below
 * or between others by writing one row. An integer part, whose first letter says its length, and perhaps a fraction: `Zz` < `a0` < `a0V`
 * < `a1` (the scheme of the `fractional-indexing` libraries).
 */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Of the first ticket in a stack. */
export const FIRST = 'a0'

/** A place above this one; in an empty stack, the first. */
export function rankAbove(top: string | null): string {
  if (top === null) return FIRST
  const whole = top.slice(0, lengthOf(top))
  return whole < top ? whole : oneLess(whole)
}

/** A place below this one; in an empty stack, the first. */
export function rankBelow(bottom: string | null): string {
  return bottom === null ? FIRST : oneMore(bottom.slice(0, lengthOf(bottom)))
}

/** A place between two; null for the end of the stack on that side. `above` comes before `below`. */
export function rankBetween(above: string | null, below: string | null): string {
  if (above === null) return rankAbove(below)
  if (below === null) return rankBelow(above)
  if (above >= below) throw new Error(`No place between "${above}" and "${below}"`)
  const [whole, fraction] = parts(above)
  const [wholeBelow, fractionBelow] = parts(below)
  if (whole === wholeBelow) return whole + middle(fraction, fractionBelow)
  const next = oneMore(whole)
  return next < below ? next : whole + middle(fraction, null)
}

const parts = (rank: string): readonly [string, string] => {
  const at = lengthOf(rank)
  return [rank.slice(0, at), rank.slice(at)]
}

/** A fraction between two, as short as there is; `to` null: 1. Fractions do not end in 0, below which there is nothing. */
function middle(from: string, to: string | null): string {
  if (to !== null) {
    let same = 0
    while (same < to.length && (from[same] ?? '0') === to[same]) same++
    if (same === to.length) throw new Error(`No place below "${to}"`)
    if (same > 0) return to.slice(0, same) + middle(from.slice(same), to.slice(same))
  }
  const low = from === '' ? 0 : DIGITS.indexOf(from.charAt(0))
  const high = to === null ? DIGITS.length : DIGITS.indexOf(to.charAt(0))
  if (high - low > 1) return DIGITS.charAt(Math.round((low + high) / 2))
  if (to !== null && to.length > 1) return to.charAt(0)
  return DIGITS.charAt(low) + middle(from.slice(1), null)
}

/** `a` is followed by one digit, `b` by two, …; `Z` by one, `Y` by two, …, so that more digits are further from the middle. */
function lengthOf(rank: string): number {
  const letter = rank.charCodeAt(0)
  if (letter >= 97 && letter <= 122) return letter - 97 + 2
  if (letter >= 65 && letter <= 90) return 90 - letter + 2
  throw new Error(`Not a rank: "${rank}"`)
}

function oneLess(whole: string): string {
  const letter = whole.charAt(0)
  const digits = whole.slice(1).split('')
  for (let i = digits.length - 1; i >= 0; i--) {
    const value = DIGITS.indexOf(digits[i] ?? '')
    digits[i] = DIGITS.charAt(value === 0 ? DIGITS.length - 1 : value - 1)
    if (value > 0) return letter + digits.join('')
  }
  return belowLetter(letter, digits.length)
}

/** All digits were 0: the highest number of the letter before. */
function belowLetter(letter: string, digits: number): string {
  if (letter === 'a') return 'Zz'
  // 62^26 tickets put on top of one stack.
  if (letter === 'A') throw new Error('The ranks of this stack are used up')
  const before = String.fromCharCode(letter.charCodeAt(0) - 1)
  return before + DIGITS.charAt(DIGITS.length - 1).repeat(letter < 'a' ? digits + 1 : digits - 1)
}

function oneMore(whole: string): string {
  const letter = whole.charAt(0)
  const digits = whole.slice(1).split('')
  for (let i = digits.length - 1; i >= 0; i--) {
    const value = DIGITS.indexOf(digits[i] ?? '')
    digits[i] = DIGITS.charAt(value === DIGITS.length - 1 ? 0 : value + 1)
    if (value < DIGITS.length - 1) return letter + digits.join('')
  }
  return aboveLetter(letter, digits.length)
}

/** All digits were the last: the lowest number of the letter after. */
function aboveLetter(letter: string, digits: number): string {
  if (letter === 'Z') return FIRST
  if (letter === 'z') throw new Error('The ranks of this stack are used up')
  const after = String.fromCharCode(letter.charCodeAt(0) + 1)
  return after + DIGITS.charAt(0).repeat(letter < 'a' ? digits - 1 : digits + 1)
}
