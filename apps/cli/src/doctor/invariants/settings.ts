import { invariant, type Invariant } from '@guichet/plugin-kit/invariant'
import { sql } from '@guichet/plugin-kit/sql'

/** I15: an acknowledged write survives a crash, and a damaged page is noticed. */
export const settings: readonly Invariant[] = [
  invariant(
    'I15',
    'the server keeps what it acknowledged: fsync, full_page_writes, synchronous_commit and data checksums are on',
    sql`SELECT format('%s is %s', name, setting) AS breach FROM pg_settings
      WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') AND setting = 'off' ORDER BY name`,
  ),
  invariant(
    'I15',
    'transactions are isolated as the code expects: read committed, with versions compared in the write',
    sql`SELECT format('%s is %s', name, reset_val) AS breach FROM pg_settings
      WHERE name = 'default_transaction_isolation' AND reset_val <> 'read committed'`,
  ),
]
