import type { Db } from '@guichet/db/connect'

/** Kinds of jobs are few. */
const MOST = 50

/** The queue is small: what is done leaves it after a day. */
export function listFailedJobs(db: Db): Promise<{ name: string; count: number; last: Date }[]> {
  return db.$queryRaw`
    SELECT name, count(*)::int AS count, max(COALESCE(completed_on, created_on)) AS last FROM pgboss.job
    WHERE state = 'failed' GROUP BY name ORDER BY last DESC, name LIMIT ${MOST}`
}
