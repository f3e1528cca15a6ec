import { expect, it } from 'vitest'
import { EMBED_CHECKS, type EmbedCheck, type EmbedCheckName } from './checks.ts'
import { REFUSED_CASES } from './testing/cases.ts'
import { tryEmbed } from './testing/scene.ts'

/**
 * The test of the tests: without a check of the table, tokens come in that the suite refuses by it. So none can be removed, or weakened to
 * nothing, unnoticed; and none is there twice.
 */

/** Without these nothing comes in either, for the reason that is given: what they say first is worth a name of its own. */
const ALSO_REFUSED_BY: Partial<Record<EmbedCheckName, EmbedCheckName>> = {
  // A key is bound to its algorithm. By its own check no key is asked for on behalf of a token that can not be right.
  algorithm: 'signature',
  // No key, no signature. Their names tell the administrator whether the keys can not be fetched or the client has forgotten one.
  'key-set': 'key',
  key: 'signature',
}

const outcomesWithout = (name: EmbedCheckName) =>
  Promise.all(
    REFUSED_CASES.filter(([check]) => check === name).map(async ([, , scene]) => {
      const verified = await tryEmbed(scene, name)
      return verified.ok ? 'comes in' : verified.error.code
    }),
  )

const isBacked = ({ name }: EmbedCheck) => ALSO_REFUSED_BY[name] !== undefined

it.each(REFUSED_CASES)('%s refuses %s', async (check, _, scene) => {
  const verified = await tryEmbed(scene)
  expect(verified.ok ? 'comes in' : verified.error.code).toBe(check)
})

it.each(EMBED_CHECKS.filter((check) => !isBacked(check)))('without $name something comes in', async ({ name }) => {
  expect(await outcomesWithout(name)).toContain('comes in')
})

it.each(EMBED_CHECKS.filter(isBacked))(
  'without $name nothing comes in either, for another reason',
  async ({ name }) => {
    const outcomes = await outcomesWithout(name)
    expect(outcomes).toContain(ALSO_REFUSED_BY[name])
    expect(outcomes).not.toContain('comes in')
  },
)

it.each(EMBED_CHECKS)('without $name nothing is refused under its name', async ({ name }) => {
  expect(await outcomesWithout(name)).not.toContain(name)
})
