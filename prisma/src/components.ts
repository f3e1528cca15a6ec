import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { orderByRequires } from './order-by-requires.ts'

/** A part of the system that owns models and migrations: the core, or a plugin. */
export type Component = {
  /** Moodle's naming: `core`, `mod_name`, `type_name`. */
  readonly component: string
  /** Absolute path of its package. */
  readonly folder: string
  readonly requires: readonly string[]
  /** Absolute paths, in alphabetical order. The core's datasource and generator blocks are added by compose.ts. */
  readonly schemaFiles: readonly string[]
  /** Absolute path; the folder need not exist. */
  readonly migrationsFolder: string
}

/** Why a plugin was left out, by name. Values, because it is for the host to decide whether to stop. */
export type ComponentProblem =
  | { readonly code: 'invalid_package'; readonly folder: string; readonly reason: string }
  | { readonly code: 'duplicate_component'; readonly component: string; readonly folder: string }
  | { readonly code: 'missing_requirement'; readonly component: string; readonly missing: readonly string[] }
  | { readonly code: 'cyclic_requirement'; readonly components: readonly string[] }

export type Discovery = {
  /** Usable components: the core first, then each after what it requires, equals by name. */
  readonly components: readonly Component[]
  readonly problems: readonly ComponentProblem[]
}

const repositoryRoot = join(import.meta.dirname, '../..')

/** Lists the core and every `packages/*` whose package.json has the field `guichet`. */
export function discoverComponents(root: string = repositoryRoot): Discovery {
  const problems: ComponentProblem[] = []
  const plugins = new Map<string, Component>()
  for (const file of globSync('packages/*/package.json', { cwd: root }).toSorted()) {
    const folder = dirname(join(root, file))
    const declared = readDeclaration(folder)
    if (declared === undefined) continue
    if ('reason' in declared) problems.push({ code: 'invalid_package', folder, reason: declared.reason })
    else if (plugins.has(declared.component)) {
      problems.push({ code: 'duplicate_component', component: declared.component, folder })
    } else plugins.set(declared.component, describe(declared.component, folder, declared.requires, '*.prisma'))
  }
  const ordered = orderByRequires([...plugins.values()], ['core'])
  const core = describe('core', join(root, 'prisma'), [], 'core.prisma')
  return { components: [core, ...ordered.components], problems: [...problems, ...ordered.problems] }
}

function describe(component: string, folder: string, requires: readonly string[], schemas: string): Component {
  // The core's package is the folder prisma/ itself.
  const home = component === 'core' ? folder : join(folder, 'prisma')
  const schemaFiles = globSync(schemas, { cwd: home })
    .toSorted()
    .map((file) => join(home, file))
  return { component, folder, requires, schemaFiles, migrationsFolder: join(home, 'migrations') }
}

type Declaration = { component: string; requires: readonly string[] }

/** The field `guichet` of a package, checked as far as the database needs it: the host validates the rest. */
function readDeclaration(folder: string): Declaration | { reason: string } | undefined {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  let field: unknown
  try {
    field = (JSON.parse(readFileSync(file, 'utf8')) as { guichet?: unknown }).guichet
  } catch (error) {
    return { reason: `package.json is not JSON: ${String(error)}` }
  }
  if (field === undefined) return undefined
  const { component, requires = [] } = (field ?? {}) as { component?: unknown; requires?: unknown }
  // A double underscore would make `<component>__<timestamp>_<name>` ambiguous.
  if (typeof component !== 'string' || !/^[a-z][a-z0-9]*(_[a-z0-9]+)+$/.test(component)) {
    return { reason: 'guichet.component must look like mod_name' }
  }
  if (!Array.isArray(requires) || !requires.every((name) => typeof name === 'string')) {
    return { reason: 'guichet.requires must be a list of component names' }
  }
  return { component, requires }
}
