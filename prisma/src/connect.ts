import pg from 'pg'
import { type Prisma, PrismaClient } from '../generated/client/client.ts'
import { byHand } from './statements/by-hand.ts'
import { statementNames, type NameOf } from './statements/names.ts'
import { holding, TellingAdapter } from './statements/transactions.ts'

/** The client outside a transaction. */
export type Db = PrismaClient

/** The client inside `db.$transaction(async (tx) => …)`. A repository that works in both takes a `Tx`: a `Db` is one. */
export type Tx = Prisma.TransactionClient

/** One of the pool's connections, taken out of it. */
export type PoolClient = pg.PoolClient

/** All in milliseconds; 0 means none, but for `transaction`. */
export type ConnectTimeouts = {
  /** To get a connection: a free one from the pool or a new one. */
  readonly connect: number
  /** `statement_timeout` of every session. */
  readonly statement: number
  /** `lock_timeout` of every session. */
  readonly lock: number
  /** `idle_in_transaction_session_timeout` of every session. */
  readonly idleInTransaction: number
  /** How long an interactive transaction of Prisma may stay open. */
  readonly transaction: number
}

export type ConnectOptions = {
  /** `postgresql://…`, its `options` and `sslmode` respected. */
  readonly url: string
  readonly poolSize: number
  readonly timeouts: ConnectTimeouts
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string
  /** An idle connection broke, say because the server restarted; the pool has already replaced it. */
  readonly onIdleError?: (error: Error) => void
}

export type Connection = {
  readonly prisma: Db
  /** The same connections, for LISTEN, advisory locks and COPY. Times read through it are right in any time zone. */
  readonly pool: pg.Pool
  /** Waits for running queries, then closes every connection. */
  readonly close: () => Promise<void>
}

/** Opens nothing yet: the first query does. `generate()` must have run before this module is imported. */
export function connect({ url, poolSize, timeouts, applicationName, onIdleError }: ConnectOptions): Connection {
  const pool = new pg.Pool({
    ...inUtc(url),
    max: poolSize,
    application_name: applicationName,
    connectionTimeoutMillis: timeouts.connect,
    statement_timeout: timeouts.statement,
    lock_timeout: timeouts.lock,
    idle_in_transaction_session_timeout: timeouts.idleInTransaction,
  })
  // Without a listener, Node would end the process: on the pool for what breaks while it is in it, on each connection for what breaks while it
  // is out of it and no query waits.
  pool.on('error', (error) => onIdleError?.(error))
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const nameOf = statementNames()
  const prisma = new PrismaClient({
    adapter: new TellingAdapter(pool, { statementNameGenerator: ({ sql, args }) => nameOf(sql, args) ?? '' }),
    errorFormat: 'minimal',
    transactionOptions: { maxWait: timeouts.connect, timeout: timeouts.transaction },
  })
  const close = async () => {
    await prisma.$disconnect()
    await pool.end()
  }
  return { prisma: withStatements(prisma, pool, nameOf), pool, close }
}

/** The client, whose statements by hand go past it, in transactions and outside of them. */
function withStatements(prisma: PrismaClient, pool: pg.Pool, nameOf: NameOf): Db {
  const own = {
    ...byHand(() => pool, nameOf),
    $transaction: (work: unknown, ...options: []) =>
      typeof work !== 'function'
        ? prisma.$transaction(work as [], ...options)
        : holding((connection) => {
            const inside = byHand(connection, nameOf)
            return prisma.$transaction((tx) => work(overlaid(tx, inside)), ...options)
          }),
  }
  return overlaid(prisma, own)
}

/** An object that has these instead of its own; a client of Prisma can be neither copied nor inherited from. */
function overlaid<T extends object>(under: T, over: object): T {
  return new Proxy(under, {
    get: (target, key) => Reflect.get(Object.hasOwn(over, key) ? over : target, key) as unknown,
  })
}

/**
 * adapter-pg writes times without an offset and ignores the offset of those it reads, so that a session in any other
 * time zone would shift every one of them. The zone is set when the session starts; it is added to the `options` that
 * the URL may have, because pg lets those of the URL replace ours.
 */
function inUtc(url: string): { connectionString: string; options: string } {
  const [address = '', query] = url.split('?', 2)
  const parameters = new URLSearchParams(query)
  const options = [parameters.get('options'), '-c TimeZone=UTC'].filter(Boolean).join(' ')
  parameters.delete('options')
  return { connectionString: parameters.size > 0 ? `${address}?${parameters.toString()}` : address, options }
}
