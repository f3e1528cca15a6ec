import { statfsSync } from 'node:fs'
import { DbError, type DbErrorCode } from '../errors.ts'
import { unsupportedPlatform } from './binaries.ts'

/** What initdb and postgres say (LC_ALL=C), in order of precedence. */
const signs: readonly { pattern: RegExp; code: DbErrorCode; advice: string }[] = [
  {
    pattern: /No space left on device|Check free disk space|ENOSPC|Disk quota exceeded/,
    code: 'no_space',
    advice: 'The disk is full: free some space.',
  },
  {
    pattern: /Address already in use|could not create any TCP\/IP sockets/,
    code: 'no_free_port',
    advice: 'No free port was found on 127.0.0.1.',
  },
  {
    pattern: /Permission denied|Operation not permitted|EACCES|EPERM/,
    code: 'permission_denied',
    advice:
      'PostgreSQL may not read or write there. Run as the user who made the data folder; as root, put the project and ' +
      'the data where every user can enter, or set DATABASE_URL.',
  },
  {
    pattern: /database files are incompatible/,
    code: 'other_major_version',
    advice: 'Another version of PostgreSQL made these data.',
  },
]

/** The failure of a program, from what it printed, as an error that says what to do. */
export function explain(doing: string, dataDir: string, said: string, cause?: unknown): DbError {
  if ((cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT' && said === '') {
    // The file is there, but its loader is not: another libc.
    return unsupportedPlatform({ cause })
  }
  const detail = said.trim().split('\n').slice(-12).join('\n')
  const sign = signs.find(({ pattern }) => pattern.test(said)) ?? (isFull(dataDir) ? signs[0] : undefined)
  const advice = sign ? `${sign.advice}\n` : ''
  return new DbError(sign?.code ?? 'start_failed', `${doing} in ${dataDir} failed. ${advice}${detail}`, { cause })
}

/** A full disk also keeps PostgreSQL from writing that it is full. */
function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < 1024 * 1024
  } catch {
    return false
  }
}
