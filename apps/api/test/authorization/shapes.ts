interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>
}

export interface DocumentedOperation {
  readonly operationId: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: Media
  readonly responses: Readonly<Record<string, Media>>
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

/** The fields of an answer that its documented shape does not have, by their paths (reliability.md, S06). */
export function undocumentedFields(document: OpenApi, { content }: Media, body: unknown): string[] {
  const schema = Object.values(content ?? {})[0]?.schema
  return schema === undefined ? (body === null ? [] : ['a body']) : strange(document, schema, body, '')
}

/** The names a body may have. */
export function fieldsOf(document: OpenApi, { content }: Media): string[] {
  const schema = Object.values(content ?? {})[0]?.schema
  return schema === undefined ? [] : Object.keys(resolve(document, schema).properties ?? {})
}

function strange(document: OpenApi, given: Schema, value: unknown, path: string): string[] {
  const schema = resolve(document, given)
  const options = schema.anyOf ?? schema.oneOf
  if (options !== undefined) {
    const found = options.map((option) => strange(document, option, value, path))
    return found.toSorted((a, b) => a.length - b.length)[0] ?? []
  }
  // `{}` is what the document says of what may be anything.
  if (Object.keys(schema).every((key) => key === 'description')) return []
  if (Array.isArray(value)) {
    if (schema.items === undefined) return [`${path}[]`]
    return value.flatMap((item, i) => strange(document, schema.items!, item, `${path}[${i}]`))
  }
  if (typeof value !== 'object' || value === null) return []
  if (schema.properties === undefined && schema.additionalProperties === undefined && schema.type !== undefined)
    return schema.type === 'object' ? [] : [path]
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = schema.properties?.[key] ?? schema.additionalProperties
    if (known === undefined || known === false) return schema.properties === undefined ? [] : [`${path}.${key}`]
    return known === true ? [] : strange(document, known, inner, `${path}.${key}`)
  })
}

function resolve(document: OpenApi, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  return name === undefined ? schema : resolve(document, document.components?.schemas?.[name] ?? {})
}
