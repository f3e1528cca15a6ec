import { execFile, type SpawnOptions } from 'node:child_process'
import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DbError } from '../errors.ts'

/** As whom the server runs: PostgreSQL refuses to be root. */
export type Identity = {
  /** The command line and options that start a program under this identity, in the same process. */
  readonly wrap: (command: string, args: readonly string[]) => [string, string[], SpawnOptions]
  /** Who must own the files; undefined: whoever makes them. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined
}

const asOurselves: Identity = { wrap: (command, args) => [command, [...args], {}], owner: undefined }

/** `unshare` becomes the program, inside a user namespace where root is called nobody: same files, no chown. */
const userNamespace = ['--user', '--map-user=65534', '--map-group=65534', '--']
const asNobodyInANamespace: Identity = {
  wrap: (command, args) => ['unshare', [...userNamespace, command, ...args], {}],
  owner: { uid: 0, gid: 0 },
}

/**
 * An ordinary user: themselves. Root: a user namespace, or, where these are blocked (Docker's default seccomp profile),
 * the system's `postgres` or `nobody`, who must then be able to enter the project's and the data's folders.
 * The environment variable GUICHET_PG_NO_USERNS=1 forces the latter.
 */
export async function chooseIdentity(): Promise<Identity> {
  if (process.getuid?.() !== 0) return asOurselves
  if (process.env.GUICHET_PG_NO_USERNS !== '1' && (await hasUserNamespaces())) return asNobodyInANamespace
  const owner = systemUser('postgres') ?? systemUser('nobody')
  if (!owner) {
    throw new DbError('permission_denied', 'PostgreSQL does not run as root, and there is no user postgres or nobody.')
  }
  return { wrap: (command, args) => [command, [...args], owner], owner }
}

/** Gives a folder to the identity, with what is in it when the identity changed since the last start. */
export function giveTo(folder: string, { owner }: Identity): void {
  if (!owner || statSync(folder).uid === owner.uid) return
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, file), owner.uid, owner.gid)
  }
  // The folder itself last: it tells that all is done.
  chownSync(folder, owner.uid, owner.gid)
}

async function hasUserNamespaces(): Promise<boolean> {
  try {
    await promisify(execFile)('unshare', [...userNamespace, 'true'])
    return true
  } catch {
    return false
  }
}

function systemUser(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8').match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm'))
  return line ? { uid: Number(line[1]), gid: Number(line[2]) } : undefined
}
