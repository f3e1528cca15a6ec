import type { ServerHalf } from '@guichet/plugin-kit/server'

/** Who rests on whom: component → what it requires; nothing of one that is not here. */
export type Requires = (component: string) => readonly string[]

export function requiresOf(halves: readonly ServerHalf[]): Requires {
  const known = new Map(halves.map(({ manifest }) => [manifest.component as string, manifest.requires]))
  return (component) => known.get(component) ?? []
}

/** Switched off, or resting on a plugin that is. */
export function isOff(requires: Requires, disabled: ReadonlySet<string>, component: string): boolean {
  return disabled.has(component) || requires(component).some((required) => isOff(requires, disabled, required))
}

/** The plugins that are on and rest on one, in their order. */
export function extendersOf(
  halves: readonly ServerHalf[],
  disabled: ReadonlySet<string>,
  component: string,
): readonly string[] {
  const requires = requiresOf(halves)
  const rests = (on: string): boolean => requires(on).some((required) => required === component || rests(required))
  return halves
    .map(({ manifest }) => manifest.component)
    .filter((other) => rests(other) && !isOff(requires, disabled, other))
}
