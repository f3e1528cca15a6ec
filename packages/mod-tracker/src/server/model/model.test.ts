import * as fc from 'fast-check'
import { openTestHost, type TestHost } from '@guichet/plugin-kit/testing'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { addTracker, anyCommands, racingCommands } from './commands.ts'
import { compareAll } from './compare.ts'
import { Model } from './model.ts'
import { Real } from './real.test-data.ts'
import { anyConfig, CAST, done } from './steps.ts'
import { TABLES, type Config, type Tables } from './tables.ts'

// The running API against a model of domain.md that knows nothing of it (reliability.md, B4). The long form, for `pnpm fault`:
// MODEL_RUNS=300 MODEL_COMMANDS=60. A failure prints the seed and the path; SEED=… runs it again.

const RUNS = Number(process.env['MODEL_RUNS'] ?? 15)
/** In the mean: runs are of any length up to twice as many. */
const COMMANDS = Number(process.env['MODEL_COMMANDS'] ?? 40)
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000_000)
const PATIENCE = 60_000 + RUNS * COMMANDS * 150

let hosts: TestHost

beforeAll(async () => {
  hosts = await openTestHost()
})
afterAll(() => hosts.close())
afterEach(() => vi.unstubAllEnvs())

const property = (tables: Tables, configs: fc.Arbitrary<Config>, all: ReturnType<typeof anyCommands>) =>
  fc.asyncProperty(configs, all, async (config, commands) => {
    const model = new Model(CAST, tables)
    const real = await Real.open(hosts, CAST)
    await addTracker(model, real, config)
    await fc.asyncModelRun(() => ({ model, real }), commands)
    await compareAll(model, real)
  })

test(
  `the tracker does what domain.md says, whatever people do (SEED=${SEED})`,
  async () => {
    const started = Date.now()
    await fc.assert(property(TABLES, anyConfig, anyCommands(2 * COMMANDS)), { numRuns: RUNS, seed: SEED })
    const commands = [...done.values()].reduce((sum, n) => sum + n, 0)
    console.log(
      `model test: ${RUNS} runs, ${commands} commands of ${done.size} kinds, ${Date.now() - started} ms, SEED=${SEED}`,
    )
    expect(done.size).toBeGreaterThanOrEqual(15)
  },
  PATIENCE,
)

const { targets } = TABLES
const wrong: Readonly<Record<string, Tables>> = {
  'a reporter who may begin work': {
    ...TABLES,
    targets: (preset) => ({ ...targets(preset), reporter: { own: ['POSTED', 'RESOLVING', 'RESOLVED', 'ABANDONNED'] } }),
  },
  'changes that ask for no version': { ...TABLES, asksVersion: false },
  'students who see others’ tickets at a desk': {
    ...TABLES,
    overrides: {
      ...TABLES.overrides,
      ticketting: { ...TABLES.overrides.ticketting, S: { ...TABLES.overrides.ticketting.S, viewallissues: '+' } },
    },
  },
}

/** Where each of them shows. */
const strictDesk: Config = { preset: 'ticketting', mode: 'strict', path: 'free', chosen: [], defaultAssignee: null }

test.each(Object.entries(wrong))(
  'a model of another tracker is noticed: %s',
  async (_, tables) => {
    const outcome = await fc.check(property(tables, fc.constant(strictDesk), anyCommands(40)), {
      numRuns: 40,
      seed: 7,
      endOnFailure: true,
    })
    expect(outcome.failed).toBe(true)
  },
  120_000,
)

test('an API that compares no versions as it writes is noticed', async () => {
  vi.stubEnv('GUICHET_MUTANT', 'drop-version-condition')
  await hosts.restart()
  const relaxed: Config = { ...strictDesk, preset: 'bugtracker', mode: 'relaxed' }
  const racing = property(TABLES, fc.constant(relaxed), racingCommands)
  expect((await fc.check(racing, { numRuns: 20, seed: 7, endOnFailure: true })).failed).toBe(true)
  vi.unstubAllEnvs()
  await hosts.restart()
  expect((await fc.check(racing, { numRuns: 3, seed: 7, endOnFailure: true })).failed).toBe(false)
})
