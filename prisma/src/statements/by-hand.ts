import type { Pool, PoolClient } from 'pg'
import { Prisma } from '../../generated/client/client.ts'
import type { NameOf } from './names.ts'
import { sent, types } from './types.ts'

type Said = TemplateStringsArray | Prisma.Sql

/** Statements in the words of SQL, as `$queryRaw` and `$executeRaw` take them. */
export interface ByHand {
  $queryRaw(said: Said, ...values: unknown[]): Promise<unknown[]>
  /** How many rows it wrote. */
  $executeRaw(said: Said, ...values: unknown[]): Promise<number>
}

/**
 * Statements said by hand go from here to `pg`, prepared, and their rows come back as it reads them. Prisma, which has nothing to add to
 * them, would have each row pass three times through its hands: it did most of the work of the requests asked most often (docs/bench.md).
 */
export function byHand(connection: () => Pick<Pool | PoolClient, 'query'>, nameOf: NameOf): ByHand {
  const run = async (said: Said, values: readonly unknown[]) => {
    const { text, values: given } = 'raw' in said ? Prisma.sql(said, ...values) : said
    return connection().query<Record<string, unknown>>({
      name: nameOf(text, given),
      text,
      values: given.map(sent),
      types,
    })
  }
  return {
    $queryRaw: async (said, ...values) => (await run(said, values)).rows,
    $executeRaw: async (said, ...values) => (await run(said, values)).rowCount ?? 0,
  }
}
