import { freshDatabase } from '@guichet/db/testing/worker-database'
import { describe, expect, test } from 'vitest'
import { hunt, HUNTS } from './mutants.ts'
import { cutAtCommit } from './scenarios/cut-at-commit.ts'

// A test that cannot fail proves nothing: each is run against a server with the defect that it is there for, and has to see it.

const seed = Number(process.env['GUICHET_SEED'] ?? Date.now() % 1_000_000)
const ground = async (label: string) => ({ databaseUrl: await freshDatabase(label), seed, say: () => undefined })

describe('the connection is cut at COMMIT', () => {
  test('F04 what nobody knows the outcome of is done once when it is asked again', async () => {
    const sound = {
      mutant: 'none',
      scenario: (scene, proxy) => cutAtCommit(scene, { rounds: 5, proxy }),
    } satisfies Partial<(typeof HUNTS)[0]>
    // The doctor sees the settings of the fast server that this test uses.
    const faults = (await hunt(sound, await ground('cut'))).filter((fault) => !fault.startsWith('doctor: I15'))
    expect(faults).toEqual([])
  })
})

describe('red, as it should be:', () => {
  // The last two need more time and show no other defect: `pnpm fault --mutants` has them.
  test.each(HUNTS.slice(0, 4))('$test notices $mutant', async (one) => {
    const faults = await hunt(one, await ground(one.mutant.slice(0, 18).replaceAll('-', '_')))
    expect(faults.join('\n')).toMatch(new RegExp(one.expected.source, 'm'))
  })
})
