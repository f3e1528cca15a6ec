import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { discoverComponents, type ComponentProblem } from '@guichet/db/components'
import type { ServerHalf } from '@guichet/plugin-kit/server'

/** A plugin that cannot be mounted stops the boot, by name (principle 6). */
export class PluginError extends Error {
  readonly plugin: string
  constructor(plugin: string, reason: string, options?: ErrorOptions) {
    super(`plugin ${plugin}: ${reason}`, options)
    this.name = 'PluginError'
    this.plugin = plugin
  }
}

export interface DiscoveredPlugin {
  readonly component: string
  readonly folder: string
  readonly requires: readonly string[]
  readonly half: ServerHalf
}

export interface DiscoveredPlugins {
  /** In the order of their `requires`. */
  readonly plugins: readonly DiscoveredPlugin[]
  /** Disabled because something they require is missing. */
  readonly disabled: readonly { readonly component: string; readonly missing: readonly string[] }[]
}

/** Finds the plugins in packages/ and opens their server doors. No list of them exists anywhere. */
export async function discoverPlugins(root?: string): Promise<DiscoveredPlugins> {
  const { components, problems } = discoverComponents(root)
  for (const problem of problems) if (problem.code !== 'missing_requirement') throw broken(problem)
  const disabled = problems.flatMap((problem) =>
    problem.code === 'missing_requirement' ? [{ component: problem.component, missing: problem.missing }] : [],
  )
  const plugins: DiscoveredPlugin[] = []
  for (const { component, folder, requires } of components) {
    if (component !== 'core')
      plugins.push({ component, folder, requires, half: await openServerDoor(component, folder) })
  }
  return { plugins, disabled }
}

async function openServerDoor(component: string, folder: string): Promise<ServerHalf> {
  const door = pathToFileURL(join(folder, 'src/server/index.ts')).href
  let opened: { default?: ServerHalf }
  try {
    opened = (await import(door)) as { default?: ServerHalf }
  } catch (error) {
    throw new PluginError(
      component,
      `its server half failed to load: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
  if (opened.default?.manifest === undefined)
    throw new PluginError(component, 'its server half has no default export made by defineServer')
  return opened.default
}

function broken(problem: Exclude<ComponentProblem, { code: 'missing_requirement' }>): PluginError {
  switch (problem.code) {
    case 'invalid_package':
      return new PluginError(problem.folder, problem.reason)
    case 'duplicate_component':
      return new PluginError(problem.component, `two packages have this name; one is ${problem.folder}`)
    case 'cyclic_requirement':
      return new PluginError(problem.components.join(', '), 'they require one another')
  }
}
