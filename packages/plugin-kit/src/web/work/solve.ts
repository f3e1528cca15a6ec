import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { WorkChallenge } from '../../work.ts'

/**
 * Does the work, which browsers do beside the page: it stays as quick as it was. Answers with what is sent. Rejects where the browser cannot (a page
 * without https), or has not in a minute and a half.
 */
export async function solve(challenge: WorkChallenge, controller: AbortController): Promise<string> {
  const solution = await solveChallenge({ challenge, controller, deriveKey })
  if (solution === null) throw new Error('the work was not done')
  const { counter, derivedKey } = solution
  return JSON.stringify({ challenge, solution: { counter, derivedKey } })
}
