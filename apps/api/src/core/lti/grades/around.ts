import { manifest } from '../../manifest.ts'
import type { LtiDeps } from '../deps.ts'
import { linksOf } from './links.ts'

/** What the grading of an activity rests on: what is counted there, and the links that open it. */
export async function around(
  { host, lti }: LtiDeps,
  { id, component }: { readonly id: string; readonly component: string },
) {
  const kinds = lti.participations.get(component)?.kinds ?? []
  const { ltiGrades: asksForGrades } = await host.settings(manifest)
  return { kinds, links: await linksOf(host.db, id), asksForGrades }
}
