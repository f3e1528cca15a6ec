import { join } from 'node:path'
import { discoverPlugins } from '@guichet/api/host/plugins/discover'
import { doctor } from '../../doctor/doctor.ts'
import type { Finding } from '../../doctor/examine.ts'
import { AckLog } from './ack-log.ts'
import { Client } from './client.ts'
import type { Installation } from './installation.ts'
import { Random } from './random.ts'
import type { School } from './school.ts'

export interface Stage {
  readonly installation: Installation
  readonly school: School
  readonly databaseUrl: string
  /** Where clients go, when that is not the installation itself. */
  readonly origin?: string
  readonly seed: number
  readonly say: (line: string) => void
}

/** What a scenario found wrong, in words, and the figures it measured. */
export interface Outcome {
  readonly faults: readonly string[]
  readonly figures: Readonly<Record<string, number>>
}

/** What a scenario works with. */
export interface Scene extends Stage {
  readonly client: Client
  readonly random: Random
  /** Below the tracker. */
  readonly at: (path: string) => string
}

/** Plays a scenario, and holds the whole database and all that the stage's clients were told so far against what must be. */
export async function play(stage: Stage, scenario: (scene: Scene) => Promise<Outcome>): Promise<Outcome> {
  const log = new AckLog(join(stage.installation.folder, 'acks.jsonl'))
  const scene = {
    ...stage,
    client: new Client(stage.origin ?? stage.installation.origin, log),
    random: new Random(stage.seed),
    at: (path: string) => `/trackers/${stage.school.trackerId}${path}`,
  }
  let outcome: Outcome
  try {
    outcome = await scenario(scene)
  } finally {
    await log.close()
  }
  const findings = await diagnose(stage.databaseUrl, log.file)
  const logged = outcome.faults.flatMap((fault) => loggedFor(stage.installation, fault))
  return { ...outcome, faults: [...outcome.faults, ...logged, ...breaches(findings)] }
}

async function diagnose(databaseUrl: string, acks: string): Promise<Finding[]> {
  const { plugins } = await discoverPlugins()
  return doctor({ databaseUrl, invariants: plugins.flatMap(({ half }) => half.invariants ?? []), acks })
}

/** What the server wrote about an answer that a fault quotes. */
function loggedFor(installation: Installation, fault: string): string[] {
  const [, id] = /"requestId":"([^"]+)"/.exec(fault) ?? []
  return id === undefined ? [] : installation.logOf(id).map((line) => `log: ${line.slice(0, 2_000)}`)
}

function breaches(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ verdict }) => verdict === 'breach')
    .flatMap(({ id, what, details }) => details.map((detail) => `doctor: ${id} ${what}: ${detail}`))
}
