import { parseArgs } from 'node:util'
import { compare } from './compare/command.ts'
import { growth } from './growth/command.ts'
import { launches } from './launch/command.ts'
import { KINDS } from './load/job.ts'
import { ui } from './ui/command.ts'

const USAGE = `pnpm bench [options]        the API against the floor, about ten minutes
  --tickets 10000   --rounds 5   --seconds 2 (of each half of a round)   --connections 1 (may be repeated)
  --only ${KINDS.join('|')} (may be repeated)   --noise 0.2 (what others may use of the machine)
  --seed 1   --profile file.cpuprofile (of the API; figures are then worth nothing)

pnpm bench growth [--size 1000 …]   what more tickets cost: times, pages, plans
pnpm bench ui [--runs 12]           what a person waits for, in Chromium on a processor four times slower
pnpm bench launch [--rounds 5]      what coming in from an LMS costs, against opening a ticket`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tickets: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    connections: { type: 'string', multiple: true, default: ['1', '10', '32'] },
    only: { type: 'string', multiple: true, default: [...KINDS] },
    size: { type: 'string', multiple: true, default: ['1000', '10000', '100000'] },
    noise: { type: 'string', default: '0.2' },
    runs: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
    profile: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

function number(name: string, text: string): number {
  const value = Number(text)
  if (Number.isFinite(value) && value >= 0) return value
  throw new Error(`--${name} takes a number, not ${text}\n${USAGE}`)
}

const kinds = KINDS.filter((kind) => values.only.includes(kind))

const say = (line: string) => console.log(`· ${line}`)
const [command] = positionals

if (values.help || kinds.length === 0 || !['growth', 'ui', 'launch', undefined].includes(command)) console.log(USAGE)
else if (command === 'growth')
  process.exitCode = await growth({
    sizes: values.size.map((text) => number('size', text)),
    seconds: number('seconds', values.seconds),
    seed: number('seed', values.seed),
    say,
  })
else if (command === 'launch')
  await launches({
    tickets: number('tickets', values.tickets),
    rounds: number('rounds', values.rounds),
    seed: number('seed', values.seed),
    profile: values.profile,
    say,
  })
else if (command === 'ui')
  await ui({
    tickets: number('tickets', values.tickets),
    runs: number('runs', values.runs),
    seed: number('seed', values.seed),
    say,
  })
else
  await compare({
    tickets: number('tickets', values.tickets),
    rounds: number('rounds', values.rounds),
    seconds: number('seconds', values.seconds),
    connections: values.connections.map((text) => number('connections', text)),
    noise: number('noise', values.noise),
    seed: number('seed', values.seed),
    kinds,
    warmUp: 3,
    profile: values.profile,
    say,
  })
