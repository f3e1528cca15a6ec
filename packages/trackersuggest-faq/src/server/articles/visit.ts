import type { ActivityRef, Cause, Host, Looker } from '@guichet/plugin-kit/host'

/** Somebody at a tracker or a FAQ. The `Call` of a route is one. */
export interface Visit extends Cause {
  readonly host: Host
  readonly activity: ActivityRef
  readonly can: (capability: string) => boolean
}

export const lookerOf = ({ host, activity, actor, can }: Visit): Looker => ({ host, activity, actorId: actor.id, can })
