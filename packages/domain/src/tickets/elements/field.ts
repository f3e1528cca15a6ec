import type { Checks } from './check-value.ts'
import type { Conditional } from './condition.ts'
import type { ElementValue } from './rules.ts'

/**
 * Who puts a value in. `edited`: people, when they report and later. `reported`: it comes with the report and stays as it came. `given`: the server
 * puts it in when a ticket is reported; nobody sends it.
 */
export type Entry = 'edited' | 'reported' | 'given'

/** A custom field as a tracker uses it. */
export interface Field extends Checks, Conditional {
  /** Whether new tickets are asked for it; one that is not stays readable with those that have it. */
  readonly active: boolean
  readonly mandatory: boolean
  /** Hidden from reporters. */
  readonly private: boolean
  readonly default: ElementValue | null
  readonly entry: Entry
}

/**
 * Whether a form can answer it before anybody does. A file is of one ticket alone; a person may leave, and everybody's reports with them would be
 * refused.
 */
export const mayBegin = ({ rules: { kind } }: Pick<Field, 'rules'>): boolean => kind !== 'files' && kind !== 'person'

export type Values = ReadonlyMap<string, ElementValue>
