import { ok, err, type Result } from '../../../result.ts'
import { has, type CharSet } from './char-set.ts'
import { parsePattern, type Node, type PatternFault } from './parse.ts'

/** One step of the machine: reads a character of `set`, or goes on by itself to both of `to`. */
interface Step {
  readonly set: CharSet | null
  readonly to: number[]
}

/** So many steps a pattern may have, its repetitions written out: with the longest text that is a few million looks. */
const STEPS_MAX = 1_000

/** A pattern as a machine whose states are followed all at once (Thompson): no text makes it try anything twice. */
interface Machine {
  readonly steps: readonly Step[]
  readonly start: number
}

/** Whether this is a pattern that texts can be held against. */
export function checkPattern(pattern: string): Result<null, PatternFault> {
  const compiled = compile(pattern)
  return compiled.ok ? ok(null) : compiled
}

/** Whether the whole text matches. A pattern that is none holds nobody up: it was refused when it was made. */
export function matches(pattern: string, text: string): boolean {
  const compiled = compile(pattern)
  return !compiled.ok || run(compiled.value, text)
}

function compile(pattern: string): Result<Machine, PatternFault> {
  const parsed = parsePattern(pattern)
  if (!parsed.ok) return parsed
  const steps: Step[] = [{ set: null, to: [] }]
  const add = (set: CharSet | null, ...to: number[]): number => {
    // One that is too many is told below; what is built until then is thrown away.
    if (steps.length <= STEPS_MAX) steps.push({ set, to })
    return steps.length - 1
  }
  /** The state from which a node leads to `next`. */
  const before = (node: Node, next: number): number => {
    if (steps.length > STEPS_MAX) return next
    switch (node.kind) {
      case 'char':
        return add(node.set, next)
      case 'sequence':
        return node.of.reduceRight((after, each) => before(each, after), next)
      case 'choice':
        return add(null, ...node.of.map((each) => before(each, next)))
      case 'repeat':
        return repeat(node, next)
    }
  }
  const repeat = ({ of, min, max }: Extract<Node, { kind: 'repeat' }>, next: number): number => {
    let after = next
    if (max === null) {
      after = add(null, next)
      if (steps.length <= STEPS_MAX) steps[after]!.to.push(before(of, after))
    }
    for (let i = min; max !== null && i < max && steps.length <= STEPS_MAX; i++)
      after = add(null, next, before(of, after))
    for (let i = 0; i < min && steps.length <= STEPS_MAX; i++) after = before(of, after)
    return after
  }
  const start = before(parsed.value, 0)
  return steps.length > STEPS_MAX ? err({ code: 'too-many', at: pattern.length }) : ok({ steps, start })
}

function run({ steps, start }: Machine, text: string): boolean {
  let current = reach(steps, [start])
  for (const char of text) {
    const point = char.codePointAt(0)!
    const next = [...current].flatMap((at) => {
      const { set, to } = steps[at]!
      return set !== null && has(set, point) ? to : []
    })
    if (next.length === 0) return false
    current = reach(steps, next)
  }
  return current.has(0)
}

/** These states, and those they lead to by themselves. */
function reach(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const reached = new Set<number>()
  const waiting = [...from]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (reached.has(at)) continue
    reached.add(at)
    const { set, to } = steps[at]!
    if (set === null) waiting.push(...to)
  }
  return reached
}
