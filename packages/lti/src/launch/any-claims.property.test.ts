import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CLAIM } from '../claims.ts'
import { validClaims } from './testing/claims.ts'
import { tryLaunch } from './testing/scene.ts'

const NAMES = [...new Set([...Object.keys(validClaims('submission-review', '')), ...Object.values<string>(CLAIM)])]

const HOSTILE = fc.constantFrom('__proto__', 'constructor', 'toString', '\0', '$User.id', '\ud800', 'x'.repeat(5_000))
const value = fc.oneof(fc.jsonValue(), HOSTILE, fc.dictionary(HOSTILE, fc.jsonValue(), { noNullPrototype: false }))
/** Without these no launch comes in, whatever else it says. */
const REQUIRED = ['iss', 'aud', 'exp', 'iat', 'nonce', CLAIM.version, CLAIM.messageType, CLAIM.targetLinkUri]
const OPTIONAL = NAMES.filter((name) => !REQUIRED.includes(name))
const claims = fc.oneof(...[NAMES, OPTIONAL].map((names) => fc.dictionary(fc.constantFrom(...names), value)))
const message = fc.constantFrom('resource-link' as const, 'deep-linking' as const, 'submission-review' as const)

/** Every text in what a launch says, but for the settings' claim, which another module reads. */
function* textsOf(one: unknown): Generator<string> {
  if (typeof one === 'string') yield one
  else if (typeof one === 'object' && one !== null) {
    for (const [name, part] of Object.entries(one)) {
      if (name === 'deepLinking') continue
      yield name
      yield* textsOf(part)
    }
  }
}

it('whatever a platform signs is a launch or a refusal, and what a launch says can be kept', async () => {
  let comingIn = 0
  await fc.assert(
    fc.asyncProperty(claims, message, async (changed, message) => {
      const verified = await tryLaunch({ claims: changed, message, takesAnyDeployment: true })
      if (!verified.ok) return
      comingIn++
      for (const text of textsOf(verified.value)) {
        expect(text.length).toBeLessThanOrEqual(4_000)
        expect(text.isWellFormed()).toBe(true)
        expect(text).not.toContain('\0')
      }
    }),
    { numRuns: 500 },
  )
  expect(comingIn).toBeGreaterThan(50)
})
