import type { Rights } from '../access/rights.ts'
import type { Component } from './component.ts'
import { isOff, requiresOf } from './is-off.ts'

/** Whether a job or a reader of the log, by its name, is to rest because its plugin is off. At most half a second late. */
export type Rests = (name: string) => Promise<boolean>

const FRESH = 500

/** What works apart from requests asks before each round; there are many of them, and what they ask is the same. */
export function createRests(components: readonly Component[], rights: Rights): Rests {
  const requires = requiresOf(components.map(({ half }) => half))
  const owners = new Map(
    components.flatMap(({ component, half }) =>
      [...(half.jobs ?? []), ...(half.readers ?? [])].map(({ name }) => [name, component] as const),
    ),
  )
  let known: { readonly at: number; readonly disabled: Promise<ReadonlySet<string>> } | null = null

  function disabled(): Promise<ReadonlySet<string>> {
    if (known !== null && performance.now() - known.at < FRESH) return known.disabled
    const asked = { at: performance.now(), disabled: rights.directory().then((directory) => directory.disabled()) }
    known = asked
    // Who asks next asks again.
    asked.disabled.catch(() => known === asked && (known = null))
    return asked.disabled
  }

  return async (name) => {
    const owner = owners.get(name)
    return owner !== undefined && isOff(requires, await disabled(), owner)
  }
}
