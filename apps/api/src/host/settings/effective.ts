import type { output, ZodObject } from 'zod'

/**
 * What is in force of what was set: the rest is by default, and so is what the schema does not allow any more since it was set, so that no
 * new version of a component stands still for an old setting.
 */
export function effective<S extends ZodObject>(schema: S, set: Readonly<Record<string, unknown>>): output<S> {
  const all = schema.safeParse(set)
  if (all.success) return all.data
  const wrong = new Set(
    all.error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [issue.path[0]])),
  )
  const sound = Object.fromEntries(Object.entries(set).filter(([name]) => !wrong.has(name)))
  const rest = schema.safeParse(sound)
  return rest.success ? rest.data : schema.parse({})
}

/** Of settings in force, those that differ from the defaults: what is not kept follows the defaults wherever they go. */
export function differing(schema: ZodObject, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const defaults: Readonly<Record<string, unknown>> = schema.parse({})
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !same(value, defaults[name])))
}

/** Settings are plain JSON. */
export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
