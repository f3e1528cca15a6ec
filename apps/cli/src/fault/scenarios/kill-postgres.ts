import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from '../harness/client.ts'
import { killPostgres } from '../harness/postgres-tree.ts'
import type { Outcome, Scene } from '../harness/stage.ts'
import { midst } from './midst.ts'
import { writers } from './writers.ts'

/** How soon somebody must be told that the database is away, and how soon everything must be as before, in milliseconds. */
const LIMITS = { told: 1_000, recovered: 15_000 } as const

interface Asked {
  readonly kills: number
  readonly crowd: number
  /** So many times as long is fine: a machine may have other things to do. */
  readonly lenience?: number
}

/**
 * F02: every process of PostgreSQL is killed while people write. The API lives on, says so at once to who asks, and is itself again when
 * the database is; nobody helps.
 */
export async function killPostgresUnderLoad(scene: Scene, { kills, crowd, lenience = 1 }: Asked): Promise<Outcome> {
  const { installation, say, seed } = scene
  const faults: string[] = []
  const figures = {
    writes: 0,
    'sent again': 0,
    'told 503': 0,
    'told after, at most (ms)': 0,
    'recovered after, at most (ms)': 0,
  }
  const worst = (name: 'told after, at most (ms)' | 'recovered after, at most (ms)', ms: number) => {
    figures[name] = Math.max(figures[name], Math.round(ms))
  }
  for (let round = 0; round < kills; round++) {
    const writing = writers(scene, { crowd, label: `f02-${seed}-${round}` })
    await midst(scene, { crowd }, writing)
    await killPostgres(installation.databaseFolder)
    const { refusals, recovered } = await outage(scene)
    if (!installation.isUp) {
      faults.push(`the API ended with its database; it said: ${installation.said.slice(-3_000)}`)
      break
    }
    for (const { after, retryAfter } of refusals) {
      worst('told after, at most (ms)', after)
      if (retryAfter === null) faults.push('503 without Retry-After')
      if (after > LIMITS.told * lenience) faults.push(`503 came after ${Math.round(after)} ms`)
    }
    figures['told 503'] += refusals.length
    worst('recovered after, at most (ms)', recovered)
    if (recovered > LIMITS.recovered * lenience)
      faults.push(`as before only after ${Math.round(recovered)} ms; it said: ${installation.said.slice(-1_500)}`)
    const done = await writing
    figures.writes += done.writes
    figures['sent again'] += done.repeated
    faults.push(...done.faults)
    say(
      `PostgreSQL killed; as before after ${Math.round(recovered)} ms; ${done.writes} writes, ${done.repeated} sent again`,
    )
  }
  if (figures['told 503'] === 0) faults.push('nobody was told that the database was away')
  return { faults: faults.slice(0, 10), figures: { kills, ...figures } }
}

/** Somebody who asks all the time, until it is as before. */
async function outage({
  installation,
  school,
  at,
}: Scene): Promise<{ refusals: Client['refusals']; recovered: number }> {
  const probe = new Client(installation.origin)
  const began = performance.now()
  for (let good = 0; good < 3 && installation.isUp;) {
    const answer = await probe.once(school.teachers[0]!, { method: 'GET', path: at('') })
    good = answer?.status === 200 ? good + 1 : 0
    if (performance.now() - began > 60_000) break
    await sleep(20)
  }
  return { refusals: probe.refusals, recovered: performance.now() - began }
}
