import type { Db } from '@guichet/db/connect'
import { resolveCapability, type CapabilityDefaults, type Resolution } from '@guichet/domain/access/resolve'
import type { Manifest } from '@guichet/plugin-kit/manifest'
import { hiddenFrom, hiddenPaths, VIEW_HIDDEN } from '@guichet/domain/access/hidden'
import { Directory, type FindBonds } from './directory.ts'

/** Who may do what where, resolved by domain's rule from the directory, and kept with it. */
export class Rights {
  readonly capabilities: readonly string[]
  readonly defaults: CapabilityDefaults
  readonly #db: Db
  readonly #findBonds: FindBonds
  #inForce: Directory

  constructor(db: Db, manifests: readonly Manifest[], findBonds: FindBonds = async () => []) {
    this.#db = db
    this.#findBonds = findBonds
    this.#inForce = new Directory(db, -1n, findBonds)
    const all = new Map(manifests.flatMap((manifest) => Object.entries(manifest.capabilities)))
    this.capabilities = [...all.keys()]
    this.defaults = (capability) => all.get(capability)?.defaults ?? []
  }

  /** The directory at the version that is in force now: one row is read, so a change is seen by the very next request. */
  async directory(): Promise<Directory> {
    const [row] = await this.#db.$queryRaw<{ version: bigint }[]>`SELECT version FROM core_rights_version WHERE id = 1`
    return this.at(row?.version ?? 0n)
  }

  /**
   * The directory at a version read in the same request. A request that a change overtook gets one that nobody else uses: the shared
   * one never goes back, and never holds what was read for another version.
   */
  at(version: bigint): Directory {
    if (version > this.#inForce.version) this.#inForce = new Directory(this.#db, version, this.#findBonds)
    return version === this.#inForce.version ? this.#inForce : new Directory(this.#db, version, this.#findBonds)
  }

  /** Every capability a person holds in a context, given by its path; none where a place on the way is hidden from them. */
  held(directory: Directory, userId: string, path: readonly string[]): Promise<ReadonlySet<string>> {
    return directory.resolved.get(`${userId} ${path.join(' ')}`, async () => {
      const resolve = await this.#resolver(directory, userId, path)
      return new Set(this.capabilities.filter((capability) => resolve(capability).allowed))
    })
  }

  /** Whom somebody observes in a context: those they are bound to there, as long as being an observer there is what they are. */
  async observed(directory: Directory, userId: string, path: readonly string[]): Promise<readonly string[]> {
    const bonds = await directory.bondsOf(userId)
    if (bonds.length === 0) return []
    const roles = await directory.rolesOf(userId)
    const isObserver = roles.some(({ archetype, assignedAt }) => archetype === 'observer' && path.includes(assignedAt))
    if (!isObserver) return []
    return [...new Set(bonds.filter(({ contextId }) => path.includes(contextId)).map(({ personId }) => personId))]
  }

  /** Whether they hold one of them, with the reasons: what `held` goes by. */
  async resolve(
    directory: Directory,
    userId: string,
    path: readonly string[],
    capability: string,
  ): Promise<Resolution> {
    return (await this.#resolver(directory, userId, path))(capability)
  }

  async #resolver(directory: Directory, userId: string, path: readonly string[]) {
    const [roles, overrides, hidden] = await Promise.all([
      directory.rolesOf(userId),
      directory.overrides(path),
      directory.hidden(path),
    ])
    const resolve = (capability: string, at = path) =>
      resolveCapability(capability, at, roles, overrides, this.defaults)
    const shut = hiddenPaths(path, hidden)
      .map((at) => resolve(VIEW_HIDDEN, at))
      .find(({ allowed }) => !allowed)
    return shut === undefined ? resolve : (): Resolution => hiddenFrom(shut)
  }
}
