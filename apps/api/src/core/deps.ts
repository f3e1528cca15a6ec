import type { Host } from '@guichet/plugin-kit/host'
import type { ServerHalf } from '@guichet/plugin-kit/server'
import type { FastifyBaseLogger } from 'fastify'
import type { AccessTokens } from '../host/access/access-tokens.ts'
import type { Rights } from '../host/access/rights.ts'
import type { DiscoveredPlugins } from '../host/plugins/discover.ts'
import type { Storage } from '../host/files/storage.ts'
import type { Loader } from './embed/loader/read-loaders.ts'

/** What the core's features are made with. Nothing here names a plugin. */
export interface CoreDeps {
  readonly host: Host
  readonly rights: Rights
  readonly accessTokens: AccessTokens
  /** The installation's secret, from which other keys are derived. */
  readonly signingKey: Uint8Array
  readonly plugins: readonly ServerHalf[]
  /** Plugins that are not mounted because something they require is missing. */
  readonly lacking: DiscoveredPlugins['disabled']
  /** The address people use, when it is not the one that requests name. */
  readonly publicUrl: string | null
  readonly siteId: string
  /** What went wrong and did not stop an answer. */
  readonly log: Pick<FastifyBaseLogger, 'error'>
  /** Null where this process keeps no files. */
  readonly storage: Storage | null
  /** The scripts by which pages of other sites show us, the newest first. */
  readonly loaders: readonly Loader[]
}
