import { SCOPE } from '../../claims.ts'
import { ok } from '../../result.ts'
import type { ServiceCall } from '../call.ts'
import type { ServiceResult } from '../failure.ts'
import { asRecord } from '../../record.ts'
import { readPages, type Pages } from '../pages.ts'
import type { ServiceTarget } from '../ports.ts'
import { withQuery } from '../urls.ts'
import { readMember, type Member } from './member.ts'

const MEDIA_TYPE = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json'

export interface RosterQuery {
  readonly role?: string
  readonly limit?: number
  /** Only those who may use this link. */
  readonly resourceLinkId?: string
}

export interface Roster extends Omit<Pages<Member>, 'items'> {
  /** Each person once, the last that was said of them. Who is not here has left only if `stoppedBy` is null. */
  readonly members: readonly Member[]
}

/**
 * The members of a context (NRPS 2.0, lti.md 1.12). `url`: of the launch's claim, or `differencesUrl` of an earlier answer, which is asked
 * as it is and tells of changes alone.
 */
export async function readRoster(
  call: ServiceCall,
  target: ServiceTarget,
  url: string,
  { role, limit, resourceLinkId }: RosterQuery = {},
  pagesMax?: number,
): Promise<ServiceResult<Roster>> {
  const request = {
    method: 'GET',
    url: withQuery(url, { role, limit, rlid: resourceLinkId }),
    scope: SCOPE.namesRoles,
    accept: MEDIA_TYPE,
  } as const
  const pages = await readPages(call, target, request, membersOf, pagesMax)
  if (!pages.ok) return pages
  const { items, ...rest } = pages.value
  return ok({ ...rest, members: [...new Map(items.map((member) => [member.userId, member])).values()] })
}

function membersOf(body: unknown): readonly Member[] | null {
  const members = asRecord(body)?.['members']
  return Array.isArray(members) ? members.map(readMember).filter((member) => member !== null) : null
}
