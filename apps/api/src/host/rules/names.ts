import { HOST_ERRORS } from '@guichet/plugin-kit/failure'
import { capabilityPrefix, shortName } from '@guichet/plugin-kit/manifest'
import type { Rules } from './rule.ts'

/** How what a component owns is named: a name tells its owner (principle 4). */
export interface Names {
  /** Its tables are this, or start with it and a low line; its tag in the reference page. */
  readonly short: string
  /** What its capabilities start with: `<kind>/<short>:`. */
  readonly capabilities: string
  /** What its errors and events start with, one of these: `<short>.`. */
  readonly codes: readonly string[]
}

export function namesOf(component: string): Names {
  const short = shortName(component)
  return { short, capabilities: capabilityPrefix(component), codes: [`${short}.`] }
}

/** The core's names need no type; what is about signing in has a word of its own. */
export const CORE_NAMES: Names = { short: 'core', capabilities: 'core/', codes: ['core.', 'auth.'] }

export const nameRules: Rules = {
  'is named as its package says': ({ component, half }) =>
    half.manifest.component === component ? [] : [`the manifest says ${half.manifest.component}`],

  'requires what its package says': ({ requires, half }) =>
    sameSet(requires, half.manifest.requires) ? [] : ['package.json and manifest differ in what they require'],

  'declares only capabilities of its own': ({ half, names }) =>
    Object.keys(half.manifest.capabilities)
      .filter((capability) => !capability.startsWith(names.capabilities))
      .map((capability) => `capability ${capability} is not its own: they start with ${names.capabilities}`),

  'declares only errors of its own': ({ half, names }) =>
    Object.keys(half.manifest.errors)
      .filter((code) => !isOwn(names, code) || code in HOST_ERRORS)
      .map((code) => `error ${code} is not its own`),

  'gives its errors statuses of errors': ({ half }) =>
    Object.entries(half.manifest.errors)
      .filter(([, status]) => !Number.isInteger(status) || status < 400 || status > 499)
      .map(([code, status]) => `error ${code} has status ${status}; expected failures are 4xx`),

  'declares only events of its own': ({ half, names }) =>
    half.manifest.events.filter((type) => !isOwn(names, type)).map((type) => `event ${type} is not its own`),

  'names its readers of the log and its jobs as its own, each once': ({ half, names }) => {
    const named = [...(half.readers ?? []), ...(half.jobs ?? [])].map(({ name }) => name)
    const twice = named.filter((name, index) => named.indexOf(name) !== index)
    return [
      ...named.filter((name) => !isOwn(names, name)).map((name) => `${name} is not its own`),
      ...twice.map((name) => `${name} is there twice`),
    ]
  },

  'can do without any setting of the site': ({ half }) =>
    half.manifest.settings.site.safeParse({}).success ? [] : ['a setting of the site has no default'],

  'is seen by capabilities it declares': ({ half }) =>
    half.manifest.visibleWith
      .filter((capability) => !(capability in half.manifest.capabilities))
      .map((capability) => `visibleWith names ${capability}, which it does not declare`),

  'makes instances if it is an activity': ({ component, half }) =>
    component.startsWith('mod_') && half.instance === undefined
      ? ['an activity has to say how an instance is made']
      : [],
}

const isOwn = ({ codes }: Names, name: string) => codes.some((prefix) => name.startsWith(prefix))
const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((item) => b.includes(item))
