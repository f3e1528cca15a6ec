import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSchool } from '@guichet/cli/src/fault/harness/school.ts'
import { ROOT } from '@guichet/cli/src/process/tool.ts'
import { layoutOf } from '@guichet/db/embedded/layout'
import { readPostmaster } from '@guichet/db/embedded/postmaster-pid'
import { freePort } from '@guichet/db/embedded/free-port'
import { startEmbedded } from '@guichet/db/embedded/start-embedded'
import { fill } from '../data/fill.ts'
import { NodeProcess } from './node-process.ts'
import { openSessions, type Sessions } from './sessions.ts'

/** What is measured, on one durable PostgreSQL of its own: the API as `pnpm start` runs it, and the floor. */
export interface Stand {
  readonly databaseUrl: string
  readonly trackerId: string
  readonly agents: readonly string[]
  readonly api: Server
  readonly floor: Server
  /** The postmaster: every backend is its child. */
  readonly postgresPid: number
  /** The folder of the server's log. */
  readonly postgresLog: string
  readonly credentials: Sessions
  remove(): Promise<void>
}

export interface Server {
  readonly origin: string
  readonly process: NodeProcess
}

interface Wanted {
  readonly tickets: number
  /** Left out: 50 people. */
  readonly people?: { readonly agents: number; readonly reporters: number }
  readonly seed: number
  /** With the SPA, built. */
  readonly web?: boolean
  /** Of the API, besides what a stand needs. */
  readonly env?: Readonly<Record<string, string>>
  /** Where the API leaves a profile of its CPU. */
  readonly profile?: string | undefined
  readonly say: (line: string) => void
}

const PEOPLE = { agents: 10, reporters: 40 } as const
/** 200 tokens: 600,000 requests a minute are let in. */
const SESSIONS_EACH = 20
/** Of either's pool; the API's own default. */
export const POOL = 10

export async function openStand({
  tickets,
  people = PEOPLE,
  seed,
  web = false,
  env = {},
  profile,
  say,
}: Wanted): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-bench-'))
  const opened: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })]
  const remove = async () => {
    for (const close of opened.splice(0).toReversed()) await close()
  }
  try {
    const postgres = await startEmbedded({ dataDir: join(folder, 'postgresql'), durability: 'on' })
    opened.push(postgres.stop)
    const databaseUrl = postgres.url('guichet')
    const api = await startApi({ folder, databaseUrl, web, env, profile })
    opened.push(() => api.process.stop())
    say('the API runs; making the school')
    const settings = { preset: 'bugtracker', mode: 'relaxed' }
    const school = await makeSchool({ databaseUrl, teachers: people.agents, students: people.reporters, settings })
    const agents = school.teachers.map(({ id }) => id)
    const reporters = school.students.map(({ id }) => id)
    const began = performance.now()
    await fill({ databaseUrl, trackerId: school.trackerId, tickets, agents, reporters, seed })
    say(`${tickets} tickets in ${((performance.now() - began) / 1000).toFixed(1)} s`)
    const floor = await startFloor(folder, databaseUrl)
    opened.push(() => floor.process.stop())
    const credentials = await openSessions(databaseUrl, agents, SESSIONS_EACH)
    const { trackerId } = school
    const { log, postmasterPid } = layoutOf(join(folder, 'postgresql'))
    const postgresPid = pidOf(postmasterPid)
    return { databaseUrl, trackerId, agents, api, floor, postgresPid, postgresLog: log, credentials, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

interface Api {
  readonly folder: string
  readonly databaseUrl: string
  readonly web: boolean
  readonly env: Readonly<Record<string, string>>
  readonly profile: string | undefined
}

async function startApi({ folder, databaseUrl, web, env, profile }: Api): Promise<Server> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const process = await NodeProcess.start({
    args: [join(ROOT, 'apps/cli/run.mjs'), 'start', ...(web ? [] : ['--without-web'])],
    env: {
      NODE_ENV: 'production',
      GUICHET_DATA: join(folder, 'data'),
      DATABASE_URL: databaseUrl,
      DATABASE_POOL: String(POOL),
      PORT: String(port),
      ...env,
    },
    log: join(folder, 'api.log'),
    readyAt: `${origin}/readyz`,
    settled: 'Guichet is open on',
    profile,
  })
  return { origin, process }
}

async function startFloor(folder: string, databaseUrl: string): Promise<Server> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const process = await NodeProcess.start({
    args: [join(import.meta.dirname, '../floor/main.ts')],
    env: { NODE_ENV: 'production', DATABASE_URL: databaseUrl, DATABASE_POOL: String(POOL), PORT: String(port) },
    log: join(folder, 'floor.log'),
    readyAt: `${origin}/readyz`,
  })
  return { origin, process }
}

function pidOf(postmasterPid: string): number {
  const postmaster = readPostmaster(postmasterPid)
  if (postmaster === undefined) throw new Error('PostgreSQL is not running')
  return postmaster.pid
}
