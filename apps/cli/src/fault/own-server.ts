import type { EmbeddedServer } from '@guichet/db/embedded/start-embedded'
import { openBalancer } from './harness/balancer.ts'
import { Installation } from './harness/installation.ts'
import { openProxy } from './harness/proxy.ts'
import { makeSchool } from './harness/school.ts'
import { play, type Outcome } from './harness/stage.ts'
import { cutAtCommit } from './scenarios/cut-at-commit.ts'
import { rollingRestart } from './scenarios/rolling-restart.ts'

export interface OwnServer {
  readonly server: EmbeddedServer
  readonly seed: number
  readonly say: (line: string) => void
}

const SETTINGS = { preset: 'bugtracker', mode: 'relaxed' } as const

/** Guichet reaches its PostgreSQL by way of something that can cut. */
export async function playCutAtCommit(
  { server, seed, say }: OwnServer,
  { rounds }: { rounds: number },
): Promise<Outcome> {
  const databaseUrl = server.url('guichet')
  const proxy = await openProxy(server.connection)
  const installation = await Installation.prepare({ databaseUrl: proxy.through(databaseUrl) })
  try {
    await installation.start()
    await installation.settled()
    const school = await makeSchool({ databaseUrl, settings: SETTINGS, teachers: 1, students: 1 })
    const stage = { installation, school, databaseUrl, seed, say }
    return await play(stage, (scene) => cutAtCommit(scene, { rounds, proxy }))
  } finally {
    await installation.remove()
    await proxy.close()
  }
}

/** Two Guichets on one PostgreSQL, and a balancer before them. */
export async function playRollingRestart(
  { server, seed, say, mutant }: OwnServer & { readonly mutant?: string },
  asked: { restarts: number; crowd: number },
): Promise<Outcome> {
  const databaseUrl = server.url('guichet_rolling')
  const options = { databaseUrl, mutant, forgetful: mutant !== undefined }
  const first = await Installation.prepare(options)
  const second = await Installation.prepare(options)
  try {
    await first.start()
    await first.settled()
    await second.start()
    const balancer = await openBalancer([first.origin, second.origin])
    try {
      const school = await makeSchool({ databaseUrl, settings: SETTINGS, teachers: 20, students: 1 })
      const stage = { installation: first, school, databaseUrl, origin: balancer.origin, seed, say }
      return await play(stage, (scene) => rollingRestart(scene, { ...asked, processes: [first, second], balancer }))
    } finally {
      await balancer.close()
    }
  } finally {
    await Promise.all([first.remove(), second.remove()])
  }
}
