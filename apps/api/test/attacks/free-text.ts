import type { OpenApi } from '../authorization/shapes.ts'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly maxLength?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

interface Asking {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema?: Schema }[]
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }
}

/** What a field that takes markup takes, so that one with a pattern can be asked whether it does. */
const MARKUP = ['<b>', 'a <b>', '<b>@x.example']

/**
 * Every field of a request in which somebody can send markup, by its operation, with how long it may be (null: as long as a body or an address
 * may be). What may be anything counts, and so does a file.
 */
export function freeTextFields(document: OpenApi): Map<string, number | null> {
  const found = new Map<string, number | null>()
  const paths = document.paths as unknown as Readonly<Record<string, Readonly<Record<string, Asking>>>>
  for (const { operationId, parameters = [], requestBody } of Object.values(paths).flatMap((each) =>
    Object.values(each),
  )) {
    const note = (path: string, max: number | null) => found.set(`${operationId} ${path}`, max)
    for (const { name, in: place, schema } of parameters)
      if (place !== 'header' && schema !== undefined) walk(document, schema, name, note)
    for (const [type, { schema }] of Object.entries(requestBody?.content ?? {})) {
      if (type !== 'application/json') note('file', null)
      else if (schema !== undefined) walk(document, schema, '', note)
    }
  }
  return found
}

function walk(document: OpenApi, schema: Schema, path: string, note: (path: string, max: number | null) => void): void {
  const { $ref, properties, additionalProperties, items } = schema
  if ($ref !== undefined) {
    return walk(document, document.components?.schemas?.[$ref.split('/').at(-1)!] ?? {}, path, note)
  }
  if (takesMarkup(schema)) note(path, schema.maxLength ?? null)
  for (const option of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
    walk(document, option, path, note)
  for (const [name, field] of Object.entries(properties ?? {}))
    walk(document, field, path === '' ? name : `${path}.${name}`, note)
  if (typeof additionalProperties === 'object') walk(document, additionalProperties, `${path}.*`, note)
  if (items !== undefined) walk(document, items, `${path}[]`, note)
}

function takesMarkup(schema: Schema): boolean {
  if (schema.enum !== undefined || schema.const !== undefined) return false
  if (Object.keys(schema).every((key) => key === 'description' || key === 'default')) return true
  if (![schema.type].flat().includes('string')) return false
  const pattern = schema.pattern === undefined ? null : new RegExp(schema.pattern, 'u')
  return pattern === null || MARKUP.some((text) => pattern.test(text))
}
