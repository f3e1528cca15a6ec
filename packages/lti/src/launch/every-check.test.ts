import { expect, it } from 'vitest'
import { LAUNCH_CHECKS, type CheckName, type LaunchCheck } from './checks.ts'
import { REFUSED_CASES } from './testing/refused/cases.ts'
import { tryLaunch } from './testing/scene.ts'

/**
 * The test of the tests: without a check of the table, launches come in that the suite refuses by it. So none can be removed, or weakened to
 * nothing, unnoticed; and none is there twice.
 */

const NOTHING = 'nothing to go on with'

/** Without these a launch does not come in either, for the reason that is given: what they say first is worth a name of its own. */
const ALSO_REFUSED_BY: Partial<Record<CheckName, CheckName | typeof NOTHING>> = {
  state: NOTHING,
  // A key is bound to its algorithm. By its own check no key is asked for on behalf of a token that can not be right.
  algorithm: 'signature',
  // No key, no signature. Their names tell the administrator whether the platform can not be reached or has forgotten a key.
  'key-set': 'key',
  key: 'signature',
  // "Unknown" is refused; "pending" tells the administrator to approve it.
  deployment: 'deployment-active',
}

type Outcome = 'comes in' | CheckName | typeof NOTHING

/** What becomes of the launches that a check refuses, without it. */
const outcomesWithout = (name: CheckName): Promise<readonly Outcome[]> =>
  Promise.all(
    REFUSED_CASES.filter(([check]) => check === name).map(async ([, , scene]) => {
      try {
        const verified = await tryLaunch(scene, name)
        return verified.ok ? 'comes in' : verified.error.code
      } catch {
        return NOTHING
      }
    }),
  )

const isBacked = ({ name }: LaunchCheck) => ALSO_REFUSED_BY[name] !== undefined

it.each(LAUNCH_CHECKS.filter((check) => !isBacked(check)))('without $name something comes in', async ({ name }) => {
  expect(await outcomesWithout(name)).toContain('comes in')
})

it.each(LAUNCH_CHECKS.filter(isBacked))(
  'without $name nothing comes in either, for another reason',
  async ({ name }) => {
    const outcomes = await outcomesWithout(name)
    expect(outcomes).toContain(ALSO_REFUSED_BY[name])
    expect(outcomes).not.toContain('comes in')
  },
)

it.each(LAUNCH_CHECKS)('without $name no launch is refused under its name', async ({ name }) => {
  expect(await outcomesWithout(name)).not.toContain(name)
})
