import { TRACKER_CAPABILITIES } from '@guichet/domain/tickets/capabilities'
import { workflowRolesOf } from '@guichet/domain/tickets/roles'
import type { WorkflowActor } from '@guichet/domain/tickets/decide'
import type { ActivityRef, Actor, Cause, Host } from '@guichet/plugin-kit/host'

/** Somebody who asks something of a tracker: what every service works for. The `Call` of a route is one; seeds and commands make theirs. */
export interface Caller extends Cause {
  readonly host: Host
  readonly activity: ActivityRef
  readonly can: (capability: string) => boolean
  /** Whose tickets they may look at besides (`Call.observes`); left out: nobody’s. */
  readonly observes?: readonly string[]
}

/** Who acts in a tracker, if anybody: a caller, or a rule of the tracker's own, which may do what it is there for. */
export interface Doer extends Pick<Caller, 'host' | 'activity' | 'can' | 'observes'> {
  readonly actor: Actor | null
}

/** A rule at work by itself, for whoever set it. */
export const ruleIn = (host: Host, activity: ActivityRef) =>
  ({ host, activity, actor: null, can: () => true }) satisfies Doer

/** A caller outside a request: somebody, with their rights as they are now: to do something, not to look at what others have. */
export async function callerAs(host: Host, activity: ActivityRef, userId: string): Promise<Caller> {
  const held = await host.access.check(userId, activity.path, TRACKER_CAPABILITIES)
  return { host, activity, actor: { id: userId, via: 'command' }, can: (capability) => held.has(capability) }
}

/** The caller as domain decides about them, for a ticket that they were found able to read. */
export function readerOf(caller: Caller): WorkflowActor {
  return { id: caller.actor.id, roles: workflowRolesOf(caller.can), canRead: true }
}
