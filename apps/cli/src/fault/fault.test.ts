import { afterAll, beforeAll, expect, test } from 'vitest'
import { Installation } from './harness/installation.ts'
import { makeSchool } from './harness/school.ts'
import { play, type Outcome, type Scene, type Stage } from './harness/stage.ts'
import { crowd } from './scenarios/crowd.ts'
import { doubleSubmit } from './scenarios/double-submit.ts'
import { forbidden } from './scenarios/forbidden.ts'
import { killApi } from './scenarios/kill-api.ts'
import { killPostgresUnderLoad } from './scenarios/kill-postgres.ts'
import { twoAtOnce } from './scenarios/two-at-once.ts'

// The short forms, on one real installation, one after the other; `pnpm fault` has the long ones.

const seed = Number(process.env['GUICHET_SEED'] ?? Date.now() % 1_000_000)
let installation: Installation
let stage: Stage

beforeAll(async () => {
  console.log(`GUICHET_SEED=${seed}`)
  installation = await Installation.prepare()
  await installation.start()
  await installation.settled()
  const databaseUrl = await installation.databaseUrl()
  const school = await makeSchool({
    databaseUrl,
    teachers: 8,
    students: 4,
    settings: { preset: 'bugtracker', mode: 'relaxed' },
  })
  stage = { installation, school, databaseUrl, seed, say: (line) => console.log(line) }
})
afterAll(() => installation?.remove())

test.each<[string, (scene: Scene) => Promise<Outcome>]>([
  ['F10 identical requests at once make one ticket', (scene) => doubleSubmit(scene, { rounds: 2, copies: 50 })],
  ['F11 two moves at once', (scene) => twoAtOnce(scene, { rounds: 10 })],
  ['F11 a crowd on a few tickets', (scene) => crowd(scene, { operations: 600, tickets: 4 })],
  ['what is forbidden stays forbidden', forbidden],
  ['F01 the API is killed', (scene) => killApi(scene, { kills: 2, crowd: 100 })],
  ['F02 all of PostgreSQL is killed', (scene) => killPostgresUnderLoad(scene, { kills: 2, crowd: 50, lenience: 10 })],
])('%s', { timeout: 300_000 }, async (name, scenario) => {
  // Which processes are PostgreSQL's is read from /proc.
  if (name.startsWith('F02') && process.platform !== 'linux') return
  const { faults, figures } = await play(stage, scenario)
  console.log(name, figures)
  expect(faults).toEqual([])
})
