import type { ActivityRef, Cause, Host } from '@guichet/plugin-kit/host'

/** Somebody who asks something of a FAQ: what every service works for. The `Call` of a route is one. */
export interface Caller extends Cause {
  readonly host: Host
  readonly activity: ActivityRef
  readonly can: (capability: string) => boolean
}
