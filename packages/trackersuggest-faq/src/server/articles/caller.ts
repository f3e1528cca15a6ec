import type { ActivityRef, Cause, Host, Looker } from '@guichet/plugin-kit/host'

/** Somebody who asks something of a tracker or a FAQ. The `Call` of a route is one. */
export interface Caller extends Cause {
  readonly host: Host
  readonly activity: ActivityRef
  readonly can: (capability: string) => boolean
}

export const lookerOf = ({ host, activity, actor, can }: Caller): Looker => ({ host, activity, actorId: actor.id, can })
