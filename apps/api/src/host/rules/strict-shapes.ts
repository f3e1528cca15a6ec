import type { ZodType } from 'zod'

interface Definition {
  readonly type: string
  readonly catchall?: ZodType
  readonly shape?: Readonly<Record<string, ZodType>>
  readonly element?: ZodType
  readonly options?: readonly ZodType[]
  readonly items?: readonly ZodType[]
  readonly innerType?: ZodType
  readonly valueType?: ZodType
  readonly left?: ZodType
  readonly right?: ZodType
  readonly in?: ZodType
}

/** The objects in a shape that would drop fields they do not know, by their paths: what is sent is refused or kept, never lost. */
export function looseObjects(shape: ZodType, path: string): string[] {
  const definition = shape._zod.def as Definition
  const { shape: fields, element, options, items, innerType, valueType, left, right } = definition
  const isLoose =
    definition.type === 'object' && (definition.catchall?._zod.def as Definition | undefined)?.type !== 'never'
  const within = [element, innerType, valueType, left, right, definition.in, ...(options ?? []), ...(items ?? [])]
  return [
    ...(isLoose ? [path] : []),
    ...Object.entries(fields ?? {}).flatMap(([name, field]) => looseObjects(field, `${path}.${name}`)),
    ...within.flatMap((inner) => (inner === undefined ? [] : looseObjects(inner, path))),
  ]
}
