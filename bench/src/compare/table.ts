import { median } from '../measure/figures.ts'
import type { Sample } from './measure.ts'
import type { Cell, Round } from './rounds.ts'

const WORDS = {
  list: 'a page of 50 tickets',
  ticket: 'one ticket',
  search: 'search of two words',
  comments: 'the three comments of a ticket',
  create: 'report a ticket',
  move: 'move a ticket',
  comment: 'comment a ticket',
} as const satisfies Record<Cell['kind'], string>

const cpu = ({ server, database }: Sample) => server + database

/** Ours over the floor, in the CPU of a request: the median of each round's. */
export function ratioOf(rounds: readonly Round[]): number {
  return median(rounds.map(({ floor, ours }) => cpu(ours) / cpu(floor)))
}

/** For the README: a line for each kind and number of connections. */
export function table(cells: readonly Cell[]): string {
  const head = [
    '| request | connections | req/s | p50 ms | p95 ms | p99 ms | CPU ms: API + database | floor: req/s | floor: CPU ms | CPU ÷ floor |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ]
  return [...head, ...cells.filter(({ rounds }) => rounds.length > 0).map(line)].join('\n')
}

function line({ kind, connections, rounds }: Cell): string {
  const of = (side: keyof Round, what: (sample: Sample) => number) => median(rounds.map((round) => what(round[side])))
  const ms = (what: (sample: Sample) => number) => of('ours', what).toFixed(1)
  const spent = (side: keyof Round) =>
    `${of(side, (s) => s.server).toFixed(2)} + ${of(side, (s) => s.database).toFixed(2)}`
  const perSecond = (side: keyof Round) => Math.round(of(side, (s) => s.requestsPerSecond)).toLocaleString('en')
  const cells = [
    WORDS[kind],
    connections,
    perSecond('ours'),
    ms((s) => s.p50),
    ms((s) => s.p95),
    ms((s) => s.p99),
    spent('ours'),
    perSecond('floor'),
    spent('floor'),
    ratioOf(rounds).toFixed(2),
  ]
  return `| ${cells.join(' | ')} |`
}
