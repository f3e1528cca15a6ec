import { connect, type Connection, type ConnectOptions, type ConnectTimeouts } from '@guichet/db/connect'
import { timeouts } from './timeouts.ts'

/** A connection pool with the timeouts of the API: one way for the server, the command line and the tests. `patience`: other ones. */
export function openPool(
  options: Omit<ConnectOptions, 'timeouts'>,
  patience: Partial<ConnectTimeouts> = {},
): Connection {
  const { databaseConnect, statement, lock, idleInTransaction, transaction } = timeouts
  const usual = { connect: databaseConnect, statement, lock, idleInTransaction, transaction }
  return connect({ ...options, timeouts: { ...usual, ...patience } })
}
