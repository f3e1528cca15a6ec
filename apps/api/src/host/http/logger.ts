import type { FastifyServerOptions } from 'fastify'
import { databaseCode } from '../failures/database-error.ts'

export interface LogOptions {
  readonly logLevel: string
  /** Where the log goes instead of the standard output; tests read it. */
  readonly logStream?: { write(line: string): void }
}

/**
 * What the log may hold: of a request its method and path, without the query; of an error its kind and where it happened. Errors of the
 * database carry whole rows in their details, which stay out. Lines are JSON: a line break in a name cannot make one.
 */
export function loggerOf({ logLevel, logStream }: LogOptions): Exclude<FastifyServerOptions['logger'], undefined> {
  return {
    level: logLevel,
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?', 1)[0] }),
      err: (error: unknown) => errorInLog(error),
    },
    ...(logStream && { stream: logStream }),
  }
}

function errorInLog(error: unknown): { type: string; code: string | null; message: string; stack: string } {
  if (!(error instanceof Error)) return { type: typeof error, code: null, message: '', stack: '' }
  return { type: error.name, code: databaseCode(error), message: error.message, stack: error.stack ?? '' }
}
