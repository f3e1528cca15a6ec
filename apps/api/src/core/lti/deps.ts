import type { Send } from '@guichet/lti/send'
import type { ServiceCall } from '@guichet/lti/services/call'
import type { Job } from '@guichet/plugin-kit/job'
import type { Participation } from '@guichet/plugin-kit/participation'
import type { LaunchDeps } from '../launches/deps.ts'
import { scoresJob, type ScoresData } from './grades/job.ts'
import type { Looked } from './grades/send.ts'
import { rosterJob, type RosterData } from './roster/job.ts'
import type { Told } from './roster/write.ts'
import { serviceCall } from './services.ts'

export interface LtiDeps extends LaunchDeps {
  readonly lti: {
    readonly send: Send
    /** Asks services of platforms; made with the first use. */
    readonly call: () => ServiceCall
    /** What plugins count in their activities, by component. */
    readonly participations: ReadonlyMap<string, Participation>
    /** Asks the LMS for the people of a course. */
    readonly roster: Job<RosterData, Told | null>
    /** Sends the scores of a link. */
    readonly scores: Job<ScoresData, readonly Looked[] | null>
  }
}

/** `send`: the host's one way out. */
export function withLti(deps: LaunchDeps, send: Send): LtiDeps {
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
    },
  }
}
