import { excerpt } from './excerpt.ts'
import type { Counts, RowOutcome } from './outcome.ts'
import { reasonIn } from './reasons.ts'
import type { Refusal } from './refusals.ts'

/** Rows shown before a long file is left to `--report`. */
const SHOWN = 20

/** What the importer reads: of a dry run the first rows, then the counts, the reasons, the first refusals. */
export class Screen {
  readonly #print: (line: string) => void
  readonly #dryRun: boolean
  readonly #refused: string[] = []

  constructor(print: (line: string) => void, dryRun: boolean) {
    this.#print = print
    this.#dryRun = dryRun
  }

  row(outcome: RowOutcome, { rows }: Counts): void {
    if (this.#dryRun && rows <= SHOWN) this.#print(describe(outcome))
    if (this.#dryRun && rows === SHOWN + 1) this.#print('…')
    if (outcome.kind === 'refused' && this.#refused.length < SHOWN) this.#refused.push(describe(outcome))
  }

  finish({ rows, imported, already, refused, reasons }: Counts): void {
    const print = this.#print
    print('')
    print(count(this.#dryRun ? 'Would be imported' : 'Imported', imported))
    print(count('Already there', already))
    print(count('Refused', refused))
    print(count('Rows', rows))
    if (refused === 0) return
    print('')
    print('Reasons:')
    for (const [code, times] of reasons) print(`${count(`  ${code}`, times)}  ${reasonIn('en', code)}`)
    if (this.#dryRun && rows <= SHOWN) return
    print('')
    for (const line of this.#refused) print(line)
    if (refused > this.#refused.length)
      print(`… and ${group(refused - this.#refused.length)} more; --report writes them all.`)
  }
}

export function progressLine({ rows, imported, already, refused }: Counts, bytesRead: number, bytes: number): string {
  const percent = bytes === 0 ? 100 : Math.floor((bytesRead / bytes) * 100)
  return `${group(rows)} rows, ${percent} % of the file: ${group(imported)} imported, ${group(already)} already there, ${group(refused)} refused`
}

const group = (count: number) => count.toLocaleString('en')

const count = (word: string, number: number) => `${word.padEnd(24)}${group(number).padStart(10)}`

function describe(outcome: RowOutcome): string {
  const { kind, line } = outcome
  switch (kind) {
    case 'imported':
    case 'would-import': {
      const { state, reporter, assignee, createdAt, summary } = outcome.ticket
      const people = `reported by ${excerpt(reporter.name)}, ${assignee === null ? 'unassigned' : `assigned to ${excerpt(assignee.name)}`}`
      return `line ${line}: ${state}, ${people}, created ${createdAt.toISOString()}: ${excerpt(summary)}`
    }
    case 'already-there':
      return `line ${line}: already there`
    case 'refused':
      return `line ${line}: refused: ${outcome.refusals.map(reason).join('; ')}`
  }
}

function reason({ code, column, value }: Refusal): string {
  return `${column === null ? '' : `column "${excerpt(column)}": `}${reasonIn('en', code)}${value === '' ? '' : ` ("${value}")`}`
}
