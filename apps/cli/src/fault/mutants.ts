import { withClient } from '@guichet/db/with-client'
import { Installation } from './harness/installation.ts'
import { openProxy } from './harness/proxy.ts'
import { makeSchool } from './harness/school.ts'
import { play, type Outcome, type Scene } from './harness/stage.ts'
import { type OwnServer, playRollingRestart } from './own-server.ts'
import { cutAtCommit } from './scenarios/cut-at-commit.ts'
import { doubleSubmit } from './scenarios/double-submit.ts'
import { forbidden } from './scenarios/forbidden.ts'
import { killApi } from './scenarios/kill-api.ts'
import { killPostgresUnderLoad } from './scenarios/kill-postgres.ts'
import { overload } from './scenarios/overload.ts'
import { twoAtOnce } from './scenarios/two-at-once.ts'

export interface Hunt {
  readonly mutant: string
  readonly test: string
  readonly scenario: (scene: Scene, way: Awaited<ReturnType<typeof openProxy>>) => Promise<Outcome>
  /** What the test has to say of it, for the right reason. */
  readonly expected: RegExp
}

/** Each defect (apps/api/src/host/mutants.ts) with a test that must notice it. */
export const HUNTS: readonly Hunt[] = [
  {
    mutant: 'key-outside-transaction',
    test: 'F04',
    scenario: (scene, proxy) => cutAtCommit(scene, { rounds: 1, proxy }),
    expected: /^doctor: I2 .*answers tell of it/,
  },
  {
    mutant: 'ack-before-commit',
    test: 'F04',
    scenario: (scene, proxy) => cutAtCommit(scene, { rounds: 1, proxy }),
    expected: /answered 201 although it cannot know/,
  },
  {
    mutant: 'drop-version-condition',
    test: 'F11',
    scenario: (scene) => twoAtOnce(scene, { rounds: 10 }),
    expected: /answered 200 and 500|answered 200 and 200/,
  },
  { mutant: 'capability-unchecked', test: 'access', scenario: forbidden, expected: /was answered 20/ },
  {
    mutant: 'key-outside-transaction',
    test: 'F10',
    scenario: (scene) => doubleSubmit(scene, { rounds: 2, copies: 20 }),
    expected: /tickets$/,
  },
  {
    mutant: 'ack-before-commit',
    test: 'F01',
    scenario: (scene) => killApi(scene, { kills: 2, crowd: 20 }),
    expected: /^doctor: I1 /,
  },
  {
    mutant: 'accept-everybody',
    test: 'F17',
    scenario: (scene) => overload(scene, { seconds: 5, tickets: 50 }),
    expected: /nobody was sent away/,
  },
]

/** The one that needs two processes: one is gone before balancers know of it. */
export const ROLLING = {
  mutant: 'leave-at-once',
  test: 'F22',
  play: (ground: OwnServer) => playRollingRestart({ ...ground, mutant: 'leave-at-once' }, { restarts: 4, crowd: 20 }),
  expected: /had to be sent again|: socket hang up|: read ECONNRESET/,
} as const

/** What F02 is there for, and what no defect of ours brings about: a database that acknowledges before it has written. */
export const FORGETFUL = { mutant: 'synchronous_commit=off', test: 'F02', expected: /^doctor: I1 / } as const

const TINY = { teachers: 2, students: 1, settings: { preset: 'bugtracker', mode: 'relaxed' } } as const

interface Ground {
  /** Of an empty or migrated database of its own. */
  readonly databaseUrl: string
  readonly seed: number
  readonly say: (line: string) => void
}

/** Runs a test on a server with the defect. What it found; none of it `expected`: the test did not notice. */
export async function hunt(
  { mutant, scenario }: Pick<Hunt, 'mutant' | 'scenario'>,
  { databaseUrl, seed, say }: Ground,
): Promise<readonly string[]> {
  const { hostname, port } = new URL(databaseUrl)
  const proxy = await openProxy({ host: hostname, port: Number(port) })
  const installation = await Installation.prepare({ databaseUrl: proxy.through(databaseUrl), forgetful: true, mutant })
  try {
    await installation.start()
    await installation.settled()
    const school = await makeSchool({ databaseUrl, ...TINY })
    const { faults } = await play({ installation, school, databaseUrl, seed, say }, (scene) => scenario(scene, proxy))
    return faults
  } finally {
    await installation.remove()
    await proxy.close()
  }
}

/** F02 on a PostgreSQL that forgets. Not in production, where such a one is refused. */
export async function huntForgetful({ seed, say }: Pick<Ground, 'seed' | 'say'>): Promise<readonly string[]> {
  const installation = await Installation.prepare({ forgetful: true })
  try {
    await installation.start()
    await installation.settled()
    const databaseUrl = await installation.databaseUrl()
    const school = await makeSchool({ databaseUrl, ...TINY })
    await withClient(databaseUrl, (db) => db.query('ALTER DATABASE guichet SET synchronous_commit = off'))
    await installation.kill()
    await installation.start()
    const scenario = (scene: Scene) => killPostgresUnderLoad(scene, { kills: 3, crowd: 100 })
    return (await play({ installation, school, databaseUrl, seed, say }, scenario)).faults
  } finally {
    await installation.remove()
  }
}
