import type { Db } from '@guichet/db/connect'
import { isUuid } from '../../../host/uuid.ts'
import { originsOf } from '../platform.ts'

interface Seen {
  /** Which registration it says it is; nobody signed that. */
  readonly named: { readonly issuer: string; readonly clientId: string } | null
  /** The origin of the page that sends the browser here, as that says. */
  readonly page: string | null
  /** Which one launched last in this browser, inside that page. */
  readonly platformId: string | null
}

/**
 * Who may frame what we have to say to a platform whose launch is not known, or no more: all that may frame one registration, where it is named in full
 * or was here before; else the very page that asks, if it is one of a registered platform. To anybody else we say it in no frame: of an issuer that
 * many schools share, the answer would list whose they are.
 */
export async function framersOf(db: Db, { named, page, platformId }: Seen): Promise<readonly string[]> {
  const known = await db.ltiPlatform.findMany({
    where: {
      status: 'active',
      OR: [
        ...(platformId === null || !isUuid(platformId) ? [] : [{ id: platformId }]),
        ...(named === null ? [] : [{ issuer: named.issuer, clientId: named.clientId }]),
      ],
    },
    take: 2,
  })
  if (known.length > 0 || page === null) return [...new Set(known.flatMap(originsOf))]
  const shown = await db.ltiPlatform.findFirst({
    where: {
      status: 'active',
      OR: [{ issuer: page }, { authorizationEndpoint: { startsWith: `${page}/` } }, { frameAncestors: { has: page } }],
    },
    select: { id: true },
  })
  return shown === null ? [] : [page]
}
