import type { FileKind } from '../file-kind.ts'

/** How the values of a custom field are kept, compared and ordered. */
export const ELEMENT_KINDS = ['text', 'number', 'date', 'options', 'person', 'files'] as const
export type ElementKind = (typeof ELEMENT_KINDS)[number]

/** What a field of each kind asks of a value. Pure data: the API and the SPA check by it alike. */
export type ElementRules = TextRules | NumberRules | DateRules | OptionsRules | PersonRules | FilesRules

export interface TextRules {
  readonly kind: 'text'
  readonly multiline: boolean
  readonly minLength: number
  readonly maxLength: number
  /** Of pattern/parse.ts; the whole text has to match it. */
  readonly pattern: string | null
}

export interface NumberRules {
  readonly kind: 'number'
  readonly min: number | null
  readonly max: number | null
  /** How many there may be after the decimal point. */
  readonly decimals: number
}

export interface DateRules {
  readonly kind: 'date'
  /** yyyy-mm-dd */
  readonly min: string | null
  readonly max: string | null
}

export interface OptionsRules {
  readonly kind: 'options'
  readonly multiple: boolean
}

export interface PersonRules {
  readonly kind: 'person'
  /** Among whom: those who work on tickets here, or everybody here. */
  readonly among: 'workers' | 'members'
}

export interface FilesRules {
  readonly kind: 'files'
  /** By their content; none named: any. */
  readonly accept: readonly FileKind[]
  readonly maxCount: number
  readonly maxBytes: number
}

/** One of several to choose from. One that is not active stays with the tickets that have it, and can be chosen no longer. */
export interface ElementOption {
  readonly code: string
  readonly label: string
  readonly active: boolean
}

/** A text; a number; a day, yyyy-mm-dd; the id of a person; codes of options, in their order, or ids of files, one at least. */
export type ElementValue = string | number | readonly string[]

export const sameValue = (a: ElementValue | null, b: ElementValue | null): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

/** No field's text is longer, whatever its own limit. */
export const ELEMENT_TEXT_MAX = 20_000
export const ELEMENT_OPTIONS_MAX = 200
/** Of the fields of one form. */
export const FORM_MAX = 60

/** What fields and options are known by: in queries, in imports, in what others send. `none` is nobody's: queries mean something else by it. */
export const ELEMENT_CODE = /^[a-z][a-z0-9_-]{0,31}$/
export const OPTION_CODE = /^(?!none$)[a-z0-9][a-z0-9_-]{0,31}$/
