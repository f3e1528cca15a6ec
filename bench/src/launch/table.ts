import { median } from '../measure/figures.ts'
import type { Cost } from './measure.ts'

export type Round = Readonly<Record<'ticket' | 'screen' | keyof typeof STEPS, Cost>>

/** Of coming in from an LMS. */
const STEPS = {
  login: 'the login: the way to the LMS',
  launch: 'the launch: the form that the LMS posts',
  session: 'the session for its code',
} as const

const cpu = ({ server, database }: Cost) => server + database

export function launchTable(rounds: readonly Round[]): string {
  const line = (words: string, cost: (round: Round) => Cost) => {
    const of = (what: keyof Cost) => median(rounds.map((round) => cost(round)[what])).toFixed(2)
    const times = (of: 'ticket' | 'screen') =>
      median(rounds.map((round) => cpu(cost(round)) / cpu(round[of]))).toFixed(1)
    return `| ${words} | ${of('server')} + ${of('database')} | ${of('wall')} | ${times('ticket')} | ${times('screen')} |`
  }
  return [
    '| request | CPU ms: API + database | ms | CPU ÷ the ticket alone | CPU ÷ opening a ticket |',
    '| --- | ---: | ---: | ---: | ---: |',
    line('the ticket alone', ({ ticket }) => ticket),
    line('opening a ticket: what its screen asks for', ({ screen }) => screen),
    ...(Object.keys(STEPS) as (keyof typeof STEPS)[]).map((step) => line(STEPS[step], (round) => round[step])),
    line('all three', ({ login, launch, session }) => [launch, session].reduce(sum, login)),
  ].join('\n')
}

const sum = (a: Cost, b: Cost): Cost => ({
  server: a.server + b.server,
  database: a.database + b.database,
  wall: a.wall + b.wall,
})
