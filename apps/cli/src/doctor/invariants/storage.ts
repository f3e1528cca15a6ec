import type { Db } from '@guichet/db/connect'
import { MOST_BREACHES } from '@guichet/plugin-kit/invariant'
import { Unable, type HostInvariant } from '../host-invariant.ts'

/** Takes back what making the check needed, so that a doctor leaves nothing behind. */
class Undone extends Error {
  readonly breaches: string[]
  constructor(breaches: string[]) {
    super('undone')
    this.breaches = breaches
  }
}

/** PostgreSQL says what is wrong with an index by failing: told as text, so that the next one is looked at too. */
const FUNCTION = `
  CREATE FUNCTION pg_temp.guichet_index_fault(index regclass) RETURNS text LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM bt_index_check(index, true);
    RETURN NULL;
  EXCEPTION WHEN data_corrupted OR index_corrupted OR internal_error THEN
    RETURN SQLERRM;
  END $$`

const FAULTS = `
  SELECT breach FROM (
    SELECT format('index %s: %s', i.indexrelid::regclass, CASE WHEN i.indisvalid THEN pg_temp.guichet_index_fault(i.indexrelid) ELSE 'not valid' END) AS breach,
      (NOT i.indisvalid OR pg_temp.guichet_index_fault(i.indexrelid) IS NOT NULL) AS broken
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
    WHERE m.amname = 'btree' AND c.relnamespace = current_schema()::regnamespace
    UNION ALL
    SELECT format('table %s, block %s: %s', t.oid::regclass, f.blkno, f.msg), TRUE
    FROM pg_class t CROSS JOIN LATERAL verify_heapam(t.oid) f
    WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace
  ) looked WHERE broken LIMIT ${MOST_BREACHES}`

/** Every table and every index entry, by amcheck: made for the look, and gone with the transaction. */
async function damaged(db: Db): Promise<string[]> {
  const [known] = await db.$queryRaw<{ there: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'amcheck') AS there`
  if (known?.there !== true) throw new Unable('this PostgreSQL has no amcheck')
  const [may] = await db.$queryRaw<{ make: boolean }[]>`
    SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
      OR COALESCE(has_function_privilege(to_regprocedure('bt_index_check(regclass, boolean)'), 'EXECUTE')
        AND has_function_privilege(to_regprocedure('verify_heapam(regclass, boolean, boolean, text, bigint, bigint)'), 'EXECUTE'), FALSE) AS make`
  if (may?.make !== true) throw new Unable('the database user may not use amcheck')
  try {
    await db.$transaction(
      async (tx) => {
        await tx.$executeRawUnsafe('CREATE EXTENSION IF NOT EXISTS amcheck')
        await tx.$executeRawUnsafe(FUNCTION)
        const rows = await tx.$queryRawUnsafe<{ breach: string }[]>(FAULTS)
        throw new Undone(rows.map(({ breach }) => breach))
      },
      { timeout: 3_600_000 },
    )
  } catch (error) {
    if (error instanceof Undone) return error.breaches
    throw error
  }
  return []
}

async function failedChecksums(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string; failures: bigint }[]>`
    SELECT COALESCE(datname, 'shared tables') AS name, checksum_failures AS failures FROM pg_stat_database
    WHERE checksum_failures > 0 AND (datname IS NULL OR datname = current_database())`
  return rows.map(({ name, failures }) => `${name}: ${failures} pages did not have their checksum when read`)
}

/** I14: what is on the disk is what was written. */
export const storage: readonly HostInvariant[] = [
  { id: 'I14', what: 'tables and indexes are whole and agree (amcheck)', examine: damaged },
  { id: 'I14', what: 'no page was read whose checksum was wrong', examine: failedChecksums },
]
