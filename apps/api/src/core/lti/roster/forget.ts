import type { Tx } from '@guichet/db/connect'
import { sql } from '@guichet/plugin-kit/sql'
import { raiseRightsVersion } from '../../../host/access/rights-version.ts'
import { NAMELESS } from '../../launches/names.ts'
import { ORIGIN } from '../launch/person.ts'

/**
 * Of an LMS, or a deployment, that goes: whoever only its lists of people named, and no other's, is nobody here any more (lti.md, attack 17). The
 * account stays, for a ticket may have been entrusted to it; the name, what the LMS calls them and their places in courses do not.
 * Whoever has come by themselves stays who they are.
 */
export async function forgetListed(
  tx: Tx,
  whose: { readonly platformId: string } | { readonly deploymentId: string },
  at: Date,
): Promise<void> {
  const theirs =
    'platformId' in whose ? sql`d.platform_id = ${whose.platformId}::uuid` : sql`d.id = ${whose.deploymentId}::uuid`
  const listings = sql`core_lti_membership m JOIN core_lti_course c ON c.course_id = m.course_id
    JOIN core_lti_deployment d ON d.id = c.deployment_id`
  const gone = await tx.$queryRaw<{ id: string }[]>`
    UPDATE core_user u SET given_name = ${NAMELESS}, family_name = upper(right(u.id::text, 6)), email = NULL,
      version = u.version + 1, updated_at = ${at}::timestamptz
    WHERE u.id IN (SELECT m.user_id FROM ${listings} WHERE ${theirs}) AND u.origin = ${ORIGIN} AND u.last_sign_in_at IS NULL
      AND NOT EXISTS (SELECT FROM ${listings} WHERE m.user_id = u.id AND NOT (${theirs}))
    RETURNING u.id`
  if (gone.length === 0) return
  const ids = { in: gone.map(({ id }) => id) }
  await raiseRightsVersion(tx)
  await tx.ltiIdentity.deleteMany({ where: { userId: ids } })
  await tx.roleAssignment.deleteMany({ where: { userId: ids, origin: ORIGIN } })
}
