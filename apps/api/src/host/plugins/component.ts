import type { ServerHalf } from '@guichet/plugin-kit/server'
import { CORE_NAMES, namesOf, type Names } from '../rules/names.ts'

/** A server half in its place: the core's, or a plugin's. What is different about the core is said here, as data, and nowhere else. */
export interface Component {
  /** As its package.json names it. */
  readonly component: string
  readonly requires: readonly string[]
  readonly half: ServerHalf
  /** How what it owns is named. */
  readonly names: Names
  /** Activities that its routes may be about: a plugin's are about its own and those of what it requires, the core's about any. */
  readonly activities: 'own' | 'any'
}

type Found = Pick<Component, 'component' | 'requires' | 'half'>

export function pluginComponent({ component, requires, half }: Found): Component {
  return { component, requires, half, names: namesOf(component), activities: 'own' }
}

export function coreComponent(half: ServerHalf): Component {
  return { component: half.manifest.component, requires: [], half, names: CORE_NAMES, activities: 'any' }
}

/** Where its routes are: `/api/v1/<mount>`, and `/api/v1` for the core. */
export function prefixOf({ manifest }: ServerHalf): string {
  return manifest.mount === '' ? '/api/v1' : `/api/v1/${manifest.mount}`
}
