import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded, type EmbeddedServer } from '@guichet/db/embedded/start-embedded'
import { binOf, runNode } from '../process/tool.ts'
import { Installation } from './harness/installation.ts'
import { type OwnServer, playCutAtCommit, playRollingRestart } from './own-server.ts'
import { makeSchool } from './harness/school.ts'
import { play, type Outcome, type Scene } from './harness/stage.ts'
import { FORGETFUL, hunt, huntForgetful, HUNTS, ROLLING, type Hunt } from './mutants.ts'
import { crowd } from './scenarios/crowd.ts'
import { doubleSubmit } from './scenarios/double-submit.ts'
import { forbidden } from './scenarios/forbidden.ts'
import { killApi } from './scenarios/kill-api.ts'
import { killBulk } from './scenarios/kill-bulk.ts'
import { killImport } from './scenarios/kill-import.ts'
import { killPostgresUnderLoad } from './scenarios/kill-postgres.ts'
import { overload } from './scenarios/overload.ts'
import { twoAtOnce } from './scenarios/two-at-once.ts'

interface Asked {
  readonly seed: number
  /** Numbers of tests, or names of mutants; empty: all. */
  readonly only: readonly string[]
}

const LONG: readonly (readonly [name: string, what: string, scenario: (scene: Scene) => Promise<Outcome>])[] = [
  ['F10', 'identical requests at once', (scene) => doubleSubmit(scene, { rounds: 20, copies: 50 })],
  ['F11', 'two moves at once', (scene) => twoAtOnce(scene, { rounds: 100 })],
  ['F11', 'a crowd on a few tickets', (scene) => crowd(scene, { operations: 10_000, tickets: 6 })],
  ['access', 'what is forbidden', forbidden],
  ['F01', 'the API is killed', (scene) => killApi(scene, { kills: 10, crowd: 1_000 })],
  ['F01', 'the API is killed in the middle of an import', (scene) => killImport(scene, { kills: 3, rows: 5_000 })],
  ['F01', 'the API is killed while many tickets are moved', (scene) => killBulk(scene, { kills: 3, tickets: 600 })],
  ['F17', 'five times too much', (scene) => overload(scene, { seconds: 10, tickets: 100 })],
  ['F02', 'all of PostgreSQL is killed', (scene) => killPostgresUnderLoad(scene, { kills: 10, crowd: 300 })],
]

/** With a PostgreSQL of their own, because they stand between it and Guichet, or have two Guichets on it. */
const ON_OWN_SERVER: readonly (readonly [name: string, what: string, play: (ground: OwnServer) => Promise<Outcome>])[] =
  [
    ['F04', 'the connection is cut at COMMIT', (ground) => playCutAtCommit(ground, { rounds: 50 })],
    ['F22', 'processes are restarted one by one', (ground) => playRollingRestart(ground, { restarts: 20, crowd: 20 })],
  ]

/** What `test` does briefly, at full length. */
const AT_LENGTH: readonly (readonly [name: string, file: string, env: Readonly<Record<string, string>>])[] = [
  ['F27', 'apps/api/src/host/live/resume.test.ts', { GUICHET_LONG: '1' }],
  ['model', 'packages/mod-tracker/src/server/model/model.test.ts', { MODEL_RUNS: '300', MODEL_COMMANDS: '60' }],
]

const say = (line: string) => console.log(`    ${line}`)
const PEOPLE = { teachers: 40, students: 10, settings: { preset: 'bugtracker', mode: 'relaxed' } } as const

/** The long forms: on one installation, one after the other; then those that need more than one, and the tests that have a long form. */
export async function runLong({ seed, only }: Asked): Promise<boolean> {
  const wanted = LONG.filter(([name]) => only.length === 0 || only.includes(name))
  let failed = 0
  if (wanted.length > 0) {
    const installation = await Installation.prepare()
    try {
      await installation.start()
      await installation.settled()
      const databaseUrl = await installation.databaseUrl()
      for (const [name, what, scenario] of wanted) {
        // Of its own for each: tokens live ten minutes.
        const school = await makeSchool({ databaseUrl, ...PEOPLE })
        if (!(await tell(name, what, play({ installation, school, databaseUrl, seed, say }, scenario)))) failed++
      }
    } finally {
      await installation.remove()
    }
  }
  for (const [name, what, scenario] of ON_OWN_SERVER) {
    if (only.length > 0 && !only.includes(name)) continue
    const playing = onOwnServer('on', (server) => scenario({ server, seed, say }))
    if (!(await tell(name, what, playing))) failed++
  }
  for (const [name, file, env] of AT_LENGTH) {
    if (only.length > 0 && !only.includes(name)) continue
    if ((await runNode([binOf('vitest'), 'run', file], { env })) !== 0) failed++
  }
  console.log(failed === 0 ? '\nall passed' : `\n${failed} failed`)
  return failed === 0
}

/** Each defect has to be noticed by the test that is there for it. */
export async function runHunts({ seed, only }: Asked): Promise<boolean> {
  const isWanted = ({ mutant }: Pick<Hunt, 'mutant'>) => only.length === 0 || only.includes(mutant)
  let missed = 0
  await onOwnServer('off', async (server) => {
    for (const [index, one] of HUNTS.filter(isWanted).entries()) {
      const ground = { databaseUrl: server.url(`mutant_${index}`), seed, say }
      if (!tellHunt(one, await hunt(one, ground))) missed++
    }
    if (isWanted(ROLLING) && !tellHunt(ROLLING, (await ROLLING.play({ server, seed, say })).faults)) missed++
  })
  if (isWanted(FORGETFUL) && !tellHunt(FORGETFUL, await huntForgetful({ seed, say }))) missed++
  console.log(missed === 0 ? '\nevery defect was noticed' : `\n${missed} were not noticed`)
  return missed === 0
}

function tellHunt({ mutant, test, expected }: Omit<Hunt, 'scenario'>, faults: readonly string[]): boolean {
  const noticed = faults.find((fault) => expected.test(fault))
  console.log(
    `${noticed === undefined ? '✗' : '✓'} ${test} ${noticed === undefined ? 'does not notice' : 'notices'} ${mutant}`,
  )
  for (const fault of noticed === undefined ? faults : [noticed]) say(fault)
  return noticed !== undefined
}

async function onOwnServer<T>(durability: 'on' | 'off', work: (server: EmbeddedServer) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'guichet-fault-pg-'))
  const server = await startEmbedded({ dataDir, durability })
  try {
    return await work(server)
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function tell(name: string, what: string, playing: Promise<Outcome>): Promise<boolean> {
  const began = performance.now()
  const { faults, figures } = await playing.catch((error: unknown) => ({ faults: [String(error)], figures: {} }))
  const told = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`)
  console.log(
    `${faults.length === 0 ? '✓' : '✗'} ${name} ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)${told.length > 0 ? `: ${told.join(', ')}` : ''}`,
  )
  for (const fault of faults) say(fault)
  return faults.length === 0
}
