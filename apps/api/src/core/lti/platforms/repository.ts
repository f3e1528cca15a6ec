import { Prisma, type LtiLaunch, type LtiPlatform } from '@guichet/db/client'
import type { Db, Tx } from '@guichet/db/connect'
import { noSql, sql } from '@guichet/plugin-kit/sql'
import type { NameCursor } from '@guichet/plugin-kit/paging'

/** Whether this installation is a tool of anybody: else it needs no keys. */
export async function hasPlatforms(db: Db | Tx): Promise<boolean> {
  return (await db.ltiPlatform.findFirst({ select: { id: true } })) !== null
}

export interface PlatformItem extends Pick<
  LtiPlatform,
  'id' | 'name' | 'issuer' | 'clientId' | 'family' | 'status' | 'version'
> {
  readonly waiting: number
  readonly hasProposal: boolean
  readonly lastAt: Date | null
  readonly lastFailed: string | null
}

/** Schools have a few; a service for many has some hundred. */
export function listPlatforms(db: Db, after: NameCursor | null, take: number): Promise<PlatformItem[]> {
  return db.$queryRaw<PlatformItem[]>`${platformsQuery(after, take)}`
}

export const platformsQuery = (after: NameCursor | null, take: number) => sql`
  SELECT p.id, p.name, p.issuer, p.client_id AS "clientId", p.family, p.status, p.version,
    p.proposal IS NOT NULL AS "hasProposal", l.launched_at AS "lastAt", l.failed AS "lastFailed",
    (SELECT count(*)::int FROM core_lti_deployment d WHERE d.platform_id = p.id AND d.status = 'pending') AS waiting
  FROM core_lti_platform p LEFT JOIN LATERAL (
    SELECT launched_at, failed FROM core_lti_launch WHERE platform_id = p.id ORDER BY id DESC LIMIT 1) l ON true
  ${after === null ? noSql : sql`WHERE (p.name, p.id) > (${after[0]}, ${after[1]}::uuid)`}
  ORDER BY p.name, p.id LIMIT ${take}`

export function findPlatform(db: Db | Tx, id: string): Promise<LtiPlatform | null> {
  return db.ltiPlatform.findUnique({ where: { id } })
}

export function findRegistered(tx: Tx, issuer: string, clientId: string): Promise<LtiPlatform | null> {
  return tx.ltiPlatform.findUnique({ where: { issuer_clientId: { issuer, clientId } } })
}

type NewPlatform = Omit<Prisma.LtiPlatformUncheckedCreateInput, 'createdAt' | 'updatedAt'> & { readonly at: Date }

export function createPlatform(tx: Tx, { at, ...data }: NewPlatform): Promise<LtiPlatform> {
  return tx.ltiPlatform.create({ data: { ...data, createdAt: at, updatedAt: at } })
}

/** Null when its version is no longer the expected one. */
export async function updatePlatform(
  tx: Tx,
  { id, version }: Pick<LtiPlatform, 'id' | 'version'>,
  data: Prisma.LtiPlatformUpdateManyMutationInput,
  at: Date,
): Promise<LtiPlatform | null> {
  const [row] = await tx.ltiPlatform.updateManyAndReturn({
    where: { id, version },
    data: { ...data, version: { increment: 1 }, updatedAt: at },
  })
  return row ?? null
}

/** What is no proposal any more. */
export const NO_PROPOSAL = Prisma.DbNull

export async function removePlatform(tx: Tx, id: string): Promise<void> {
  await tx.ltiPlatform.delete({ where: { id } })
}

/** Registered by anybody who asked: so many wait at most. */
export function countPending(db: Db): Promise<number> {
  return db.ltiPlatform.count({ where: { status: 'pending' } })
}

interface Wanted {
  readonly after: string | undefined
  readonly onlyFailed: boolean
  readonly take: number
}

export function listLaunches(db: Db, platformId: string, { after, onlyFailed, take }: Wanted): Promise<LtiLaunch[]> {
  return db.ltiLaunch.findMany({
    where: {
      platformId,
      ...(after !== undefined && { id: { lt: after } }),
      ...(onlyFailed && { failed: { not: null } }),
    },
    orderBy: { id: 'desc' },
    take,
  })
}

/** What its last launches tell of an LMS. */
export interface Lately {
  /** The one in the middle; null: none said. */
  readonly skew: number | null
  /** Where its pages are, as far as they might not frame us then. */
  readonly unlistedOrigins: readonly string[]
}

export async function findLately(db: Db | Tx, platformId: string): Promise<Lately> {
  const [row] = await db.$queryRaw<[Lately]>`${latelyQuery(platformId)}`
  return row
}

export const latelyQuery = (platformId: string) => sql`
  WITH lately AS (SELECT skew, unlisted_origins FROM core_lti_launch WHERE platform_id = ${platformId}::uuid AND skew IS NOT NULL
    ORDER BY id DESC LIMIT 20)
  SELECT (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY skew) FROM lately) AS skew,
    ARRAY(SELECT DISTINCT unnest(unlisted_origins) AS origin FROM lately ORDER BY origin) AS "unlistedOrigins"`
