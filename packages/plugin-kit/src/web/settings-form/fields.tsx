/** What is read of a JSON Schema, as Zod prints a manifest's settings (`GET /activity-types`). */
export interface SettingsSchema {
  readonly properties?: Readonly<Record<string, PropertySchema>>
  readonly required?: readonly string[]
}

export interface PropertySchema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly PropertySchema[]
  readonly items?: PropertySchema
  readonly maxLength?: number
  readonly minLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: unknown
  /** Said by the plugin, with `.meta({ 'x-control': 'person' })`, where the type does not tell. */
  readonly 'x-control'?: string
}

/** A setting that a form can ask for, with what its schema says of it. */
export type SettingField = {
  readonly name: string
  /** May be left empty: null is sent. */
  readonly nullable: boolean
  readonly default: unknown
} & (
  | {
      readonly control: 'line' | 'text'
      readonly maxLength: number | null
      readonly minLength: number
      readonly pattern: string | null
    }
  | {
      readonly control: 'number'
      readonly minimum: number | null
      readonly maximum: number | null
      readonly whole: boolean
    }
  | { readonly control: 'switch' | 'person' | 'day' }
  | { readonly control: 'choice' | 'choices'; readonly options: readonly string[] }
)

/** A line holds this much; longer ones are texts. */
const LINE = 200

/** The settings of a schema in its order; what no control can ask for, such as an object, is left to a screen of the plugin's own. */
export function fieldsOf({ properties = {} }: SettingsSchema): readonly SettingField[] {
  return Object.entries(properties).flatMap(([name, schema]) => fieldOf(name, schema) ?? [])
}

function fieldOf(name: string, whole: PropertySchema): SettingField | null {
  const nullable = [whole, ...(whole.anyOf ?? [])].some(({ type }) => typesOf(type).includes('null'))
  const schema = { ...whole, ...whole.anyOf?.find(({ type }) => type !== 'null') }
  const [type] = typesOf(schema.type).filter((one) => one !== 'null')
  const field = { name, nullable, default: whole.default ?? null }
  if (schema['x-control'] === 'person') return { ...field, control: 'person' }
  const options = wordsOf(schema.enum)
  if (options !== null) return { ...field, control: 'choice', options }
  const many = type === 'array' ? wordsOf(schema.items?.enum) : null
  if (many !== null) return { ...field, control: 'choices', options: many }
  switch (type) {
    case 'boolean':
      return { ...field, control: 'switch' }
    case 'number':
    case 'integer':
      return { ...field, control: 'number', ...rangeOf(schema), whole: type === 'integer' }
    case 'string': {
      if (schema.format === 'date') return { ...field, control: 'day' }
      const { maxLength = null, minLength = 0, pattern = null } = schema
      const isLine = pattern !== null || (maxLength !== null && maxLength <= LINE)
      return { ...field, control: isLine ? 'line' : 'text', maxLength, minLength, pattern }
    }
    default:
      return null
  }
}

function typesOf(type: PropertySchema['type'] = []): readonly string[] {
  return typeof type === 'string' ? [type] : type
}

function rangeOf({ minimum, maximum }: PropertySchema) {
  // Zod prints the limits of what a number can hold exactly; people need not read those.
  const meant = (limit: number | undefined) =>
    limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : null
  return { minimum: meant(minimum), maximum: meant(maximum) }
}

function wordsOf(values: readonly unknown[] | undefined): readonly string[] | null {
  return values === undefined ? null : values.filter((value) => typeof value === 'string')
}
