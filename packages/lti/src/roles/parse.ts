import { textsOf } from '../record.ts'
import { ROLE_SPELLINGS, type LtiRole } from './vocabulary.ts'

/**
 * The roles that a claim names, each once, in its order. What is unknown counts for nothing (lti.md 1.6, point 18). As many as were sent
 * are read: one that narrows another may be the last. There are no more different ones than the vocabulary has.
 */
export function parseRoles(claim: unknown): readonly LtiRole[] {
  const roles = new Set<LtiRole>()
  for (const text of textsOf(claim)) {
    const role = ROLE_SPELLINGS.get(text)
    if (role !== undefined) roles.add(role)
  }
  return [...roles]
}
