import { randomBytes } from 'node:crypto'
import type { KeyAlgorithm } from '@guichet/lti/keys/key-set'
import { PlatformKeys } from '@guichet/lti/keys/platform-keys'
import type { Send } from '@guichet/lti/send'
import type { ServiceCall } from '@guichet/lti/services/call'
import type { UrlRules } from '@guichet/lti/web-url'
import { reachable } from '../../host/egress/reachable.ts'
import type { Job } from '@guichet/plugin-kit/job'
import type { Participation } from '@guichet/plugin-kit/participation'
import type { AuthDeps } from '../auth/deps.ts'
import { scoresJob, type ScoresData } from './grades/job.ts'
import type { Looked } from './grades/send.ts'
import { rosterJob, type RosterData } from './roster/job.ts'
import type { Told } from './roster/write.ts'
import { serviceCall } from './services.ts'

export interface LtiDeps extends AuthDeps {
  readonly lti: {
    readonly send: Send
    /** The keys of platforms, kept by this process. */
    readonly platformKeys: PlatformKeys
    /** Those of sites that embed us, by what they sign with. */
    readonly clientKeys: Readonly<Record<KeyAlgorithm, PlatformKeys>>
    /** Asks services of platforms; made with the first use. */
    readonly call: () => ServiceCall
    readonly urls: UrlRules
    /** Whether this server may ask something there at all. */
    readonly mayAsk: (url: URL) => boolean
    readonly random: (bytes: number) => Uint8Array
    /** What plugins count in their activities, by component. */
    readonly participations: ReadonlyMap<string, Participation>
    /** Asks the LMS for the people of a course. */
    readonly roster: Job<RosterData, Told | null>
    /** Sends the scores of a link. */
    readonly scores: Job<ScoresData, readonly Looked[] | null>
  }
}

/** `send`: the host's one way out; `inside`: what it may ask there (EGRESS_ALLOW). */
export function withLti(deps: AuthDeps, send: Send, inside: readonly string[]): LtiDeps {
  const platformKeys = new PlatformKeys(send, deps.host.now)
  let made: ServiceCall | null = null
  const call = () => (made ??= serviceCall(deps.host, send))
  const participations = new Map(
    deps.plugins.flatMap(({ manifest, participation }) =>
      participation === undefined ? [] : [[manifest.component, participation] as const],
    ),
  )
  return {
    ...deps,
    lti: {
      send,
      call,
      participations,
      roster: rosterJob(call, deps.siteId),
      scores: scoresJob({ call, participations }),
      platformKeys,
      clientKeys: { RS256: platformKeys, ES256: new PlatformKeys(send, deps.host.now, 'ES256') },
      // An LMS on this very machine, by http: only where the environment lets us ask it at all.
      urls: { loopbackHttp: inside.some((entry) => /^(?:localhost|.+\.localhost|127\.\S+|::1)$/i.test(entry)) },
      mayAsk: reachable(inside).url,
      random: randomBytes,
    },
  }
}
