import type { LtiPlatform } from '@guichet/db/client'
import { failure } from '@guichet/plugin-kit/failure'
import type { Cause } from '@guichet/plugin-kit/host'
import { changed } from '@guichet/plugin-kit/server'
import type { LtiDeps } from '../deps.ts'
import { answerWith, heldFor, stale, type Known } from './held.ts'
import { proposalOf, type Proposed } from './proposed.ts'
import { NO_PROPOSAL, updatePlatform } from './repository.ts'

/** Nothing that an LMS says of itself is in force before this (lti.md 1.14 step 8, attack 15). */
export function decideProposal(deps: LtiDeps, cause: Cause, known: Known, take: boolean) {
  return deps.host.change(cause, async (tx) => {
    const before = await heldFor(tx, known)
    if (!before.ok) return before
    const proposal = proposalOf(before.value)
    if (proposal === null) return failure('core.lti.no_proposal')
    const { at: _, ...proposed } = proposal
    const data = { proposal: NO_PROPOSAL, ...(take && proposed) }
    const after = await updatePlatform(tx, known, data, deps.host.now())
    if (after === null) return stale(tx, before.value)
    return changed(await answerWith(tx, after), {
      type: take ? 'core.lti_platform.proposal_taken' : 'core.lti_platform.proposal_refused',
      contextId: deps.siteId,
      subjectId: after.id,
      subjectVersion: after.version,
      changes: take ? differences(before.value, proposed) : {},
    })
  })
}

const differences = (before: LtiPlatform, after: Proposed) =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => before[name as keyof Proposed] !== value)
      .map(([name, value]) => [name, [before[name as keyof Proposed], value] as const]),
  )
