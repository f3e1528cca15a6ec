import { connect, type Connection, type ConnectOptions } from '@guichet/db/connect'
import { timeouts } from './timeouts.ts'

/** A connection pool with the timeouts of the API: one way for the server, the command line and the tests. `patience`: for a free connection. */
export function openPool(
  options: Omit<ConnectOptions, 'timeouts'>,
  patience: number = timeouts.databaseConnect,
): Connection {
  const { statement, lock, idleInTransaction, transaction } = timeouts
  return connect({ ...options, timeouts: { connect: patience, statement, lock, idleInTransaction, transaction } })
}
