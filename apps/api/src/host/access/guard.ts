import type { ContextLevel } from '@guichet/domain/access/contexts'
import type { AccessRule } from '@guichet/plugin-kit/access-rule'
import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import type { ActivityRef, Actor, Host } from '@guichet/plugin-kit/host'
import { capabilityPrefix } from '@guichet/plugin-kit/manifest'
import type { ContextRef, Directory } from './directory.ts'
import type { Rights } from './rights.ts'
import type { Component } from '../plugins/component.ts'
import type { Authenticated } from './identify.ts'
import { isOff, type Requires } from '../plugins/is-off.ts'
import { mutant } from '../mutants.ts'

export interface Admitted {
  readonly activity: ActivityRef | null
  readonly can: (capability: string) => boolean
  readonly observes: readonly string[]
}

export interface Guard {
  readonly rights: Rights
  readonly siteId: string
  /** The plugins, by component. */
  readonly plugins: ReadonlyMap<string, Component>
  /** Holding one of these in a course or category is seeing it. */
  readonly placeVisibleWith: readonly string[]
  readonly openToVisitors: Host['activities']['openToVisitors']
}

interface Asked {
  readonly rule: AccessRule
  readonly params: Readonly<Record<string, unknown>>
  /** Null: nobody needs to say who they are. */
  readonly who: Authenticated | null
  /** Whose route it is. */
  readonly component: Component
}

const NOWHERE: Admitted = { activity: null, can: () => false, observes: [] }

/**
 * Lets somebody in, or says why not. What they cannot see answers as what is not there (architecture.md, The API's habits); only someone
 * who sees the place learns which capability they lack.
 */
export async function admit(guard: Guard, { rule, params, who, component }: Asked): Promise<Outcome<Admitted>> {
  const { rights, siteId, plugins } = guard
  if (rule.rule === 'visitors') return admitVisitor(guard, component, String(params[rule.param]))
  // The core is never off, and its sign-in should cost no query about it.
  if (rule.rule !== 'needs' && !plugins.has(component.component)) return { ok: true, value: NOWHERE }
  const directory = who === null ? await rights.directory() : rights.at(who.rightsVersion)
  if (isOff(requiresIn(guard), await directory.disabled(), component.component)) return failure('not_found')
  if (rule.rule !== 'needs') return { ok: true, value: NOWHERE }
  if (who === null) return failure('auth.required')
  const place =
    rule.at === 'site'
      ? await directory.context(siteId)
      : await findPlace(guard, directory, component, rule, rule.at.level, String(params[rule.at.param]))
  if (place === null || !reaches(who.actor, place)) return failure('not_found')
  const held = await rights.held(directory, who.actor.id, place.path)
  const holdsAny = (capabilities: readonly string[]) => capabilities.some((capability) => held.has(capability))
  // Who looks after a place's permissions gets there also when these hide it from them: else nobody could give it back.
  const isKeeper = rule.at !== 'site' && rule.at.level === 'any' && holdsAny(rule.anyOf)
  if (rule.at !== 'site' && !isKeeper && !holdsAny(visibleWith(guard, place))) return failure('not_found')
  if (!holdsAny(rule.anyOf) && !mutant('capability-unchecked'))
    return failure('access.denied', { capabilities: rule.anyOf })
  const observes = await rights.observed(directory, who.actor.id, place.path)
  return { ok: true, value: { activity: place.activity, can: (capability) => held.has(capability), observes } }
}

/** The core asks about activities of any kind, a plugin about its own. */
async function admitVisitor(guard: Guard, component: Component, id: string): Promise<Outcome<Admitted>> {
  const found = await guard.openToVisitors(id)
  const isIts = !guard.plugins.has(component.component) || found?.activity.component === component.component
  return found === null || !isIts ? failure('not_found') : { ok: true, value: { ...NOWHERE, activity: found.activity } }
}

/** Whether a place is there at all for somebody who may have been launched into one. */
export const reaches = ({ within }: Pick<Actor, 'within'>, { path }: Pick<ContextRef, 'path'>): boolean =>
  within === undefined || path.includes(within)

/** What somebody holds in an activity that they see; null when they do not, or when its plugin is off or gone. */
export async function seesActivity(
  guard: Guard,
  directory: Directory,
  actor: Pick<Actor, 'id' | 'within'>,
  place: ContextRef,
): Promise<Pick<Admitted, 'can' | 'observes'> | null> {
  if (!reaches(actor, place)) return null
  if (place.activity === null || isOff(requiresIn(guard), await directory.disabled(), place.activity.component))
    return null
  const held = await guard.rights.held(directory, actor.id, place.path)
  if (!visibleWith(guard, place).some((capability) => held.has(capability))) return null
  const observes = await guard.rights.observed(directory, actor.id, place.path)
  return { can: (capability) => held.has(capability), observes }
}

/** An activity of a kind that the capabilities asked for are not about is not there, nor is one whose plugin is off or gone. */
async function findPlace(
  guard: Guard,
  directory: Directory,
  { activities }: Component,
  { anyOf }: { readonly anyOf: readonly string[] },
  level: ContextLevel | 'any',
  id: string,
): Promise<ContextRef | null> {
  const place = await directory.context(id)
  if (place === null || (level !== 'any' && place.level !== level)) return null
  if (place.activity === null) return place
  const prefix = capabilityPrefix(place.activity.component)
  if (activities === 'own' && !anyOf.some((capability) => capability.startsWith(prefix))) return null
  return isOff(requiresIn(guard), await directory.disabled(), place.activity.component) ? null : place
}

const requiresIn =
  ({ plugins }: Guard): Requires =>
  (component) =>
    plugins.get(component)?.requires ?? []

/** What lets see a place. An activity whose plugin is gone is seen by nobody. */
function visibleWith({ plugins, placeVisibleWith }: Guard, { activity }: ContextRef): readonly string[] {
  return activity === null ? placeVisibleWith : (plugins.get(activity.component)?.half.manifest.visibleWith ?? [])
}
