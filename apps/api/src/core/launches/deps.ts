import { randomBytes } from 'node:crypto'
import type { KeyAlgorithm } from '@guichet/lti/keys/key-set'
import { PlatformKeys } from '@guichet/lti/keys/platform-keys'
import type { Send } from '@guichet/lti/send'
import type { UrlRules } from '@guichet/lti/web-url'
import { reachable } from '../../host/egress/reachable.ts'
import type { AuthDeps } from '../auth/deps.ts'

/** What people are let in with whom somebody else vouches for: an LMS, or a site that embeds us. */
export interface LaunchDeps extends AuthDeps {
  readonly launches: {
    /** The keys of who vouches, kept by this process, by what they sign with. */
    readonly keys: Readonly<Record<KeyAlgorithm, PlatformKeys>>
    readonly urls: UrlRules
    /** Whether this server may ask something there at all. */
    readonly mayAsk: (url: URL) => boolean
    readonly random: (bytes: number) => Uint8Array
  }
}

/** `send`: the host's one way out; `inside`: what it may ask there (EGRESS_ALLOW). */
export function withLaunches(deps: AuthDeps, send: Send, inside: readonly string[]): LaunchDeps {
  const keys = (algorithm: KeyAlgorithm) => new PlatformKeys(send, deps.host.now, algorithm)
  return {
    ...deps,
    launches: {
      keys: { RS256: keys('RS256'), ES256: keys('ES256') },
      // An LMS on this very machine, by http: only where the environment lets us ask it at all.
      urls: { loopbackHttp: inside.some((entry) => /^(?:localhost|.+\.localhost|127\.\S+|::1)$/i.test(entry)) },
      mayAsk: reachable(inside).url,
      random: randomBytes,
    },
  }
}
