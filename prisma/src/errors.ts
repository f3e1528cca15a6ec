/** What can be wrong with a database, its server or its schema. The message says what to do; the code is for programs. */
export type DbErrorCode =
  // the embedded server
  | 'unsupported_platform'
  | 'no_space'
  | 'permission_denied'
  | 'other_major_version'
  | 'no_free_port'
  | 'start_failed'
  | 'stop_failed'
  // any server
  | 'unreachable'
  | 'login_refused'
  | 'database_missing'
  | 'server_too_old'
  // schema and client
  | 'generate_failed'
  | 'migration_changed'
  | 'migration_missing'
  | 'migration_failed'
  | 'migration_invalid'
  | 'migrations_locked'

/** Every failure that this package foresees. */
export class DbError extends Error {
  readonly code: DbErrorCode

  constructor(code: DbErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DbError'
    this.code = code
  }
}
