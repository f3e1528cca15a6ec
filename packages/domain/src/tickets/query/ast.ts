import type { TicketState } from '../states.ts'
import type { DateField, ElementSortKey, Flag, NumberField, PersonField, SortKey } from './fields.ts'

/** What a query asks: every term holds. */
export type Query = readonly Term[]

export type Operator = '<' | '<=' | '>' | '>='

/** A day, as written: what is relative stays so, until somebody says which day it is (day.ts). */
export type QueryDate =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'today' }
  | { readonly kind: 'ago'; readonly count: number; readonly unit: DateUnit }

export type DateUnit = 'd' | 'w' | 'm'

/** `not` turns a term round; of several values one suffices; an operator has one value. */
export type Term = WordTerm | PhraseTerm | FieldTerm | SortTerm

export interface WordTerm {
  readonly kind: 'word'
  readonly not: boolean
  readonly text: string
}

export interface PhraseTerm {
  readonly kind: 'phrase'
  readonly not: boolean
  readonly text: string
}

export type FieldTerm = StateTerm | FlagTerm | PersonTerm | DateTerm | NumberTerm | ElementTerm

export interface StateTerm {
  readonly kind: 'state'
  readonly field: 'state'
  readonly not: boolean
  readonly values: readonly TicketState[]
}

export interface FlagTerm {
  readonly kind: 'flag'
  readonly field: 'is'
  readonly not: boolean
  readonly values: readonly Flag[]
}

export interface PersonTerm {
  readonly kind: 'person'
  readonly field: PersonField
  readonly not: boolean
  /** Ids in lower case, `me` or `none`. */
  readonly values: readonly string[]
}

export interface DateTerm {
  readonly kind: 'date'
  readonly field: DateField
  readonly not: boolean
  readonly operator: Operator | null
  readonly values: readonly QueryDate[]
}

export interface NumberTerm {
  readonly kind: 'number'
  readonly field: NumberField
  readonly not: boolean
  readonly operator: Operator | null
  readonly values: readonly number[]
}

/** A custom field, by its code. Each value is `none`, or what its kind writes: a text, a number, a date, an id or `me`, an option's code. */
export interface ElementTerm {
  readonly kind: 'element'
  readonly code: string
  readonly not: boolean
  readonly operator: Operator | null
  readonly values: readonly string[]
}

export interface SortTerm {
  readonly kind: 'sort'
  readonly by: SortKey | ElementSortKey
  readonly descending: boolean
}
