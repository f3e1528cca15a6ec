import type { ElementKind } from '../elements/rules.ts'
import { isTicketState } from '../states.ts'
import { parseDate } from './date.ts'
import type { QueryFaultCode } from './faults.ts'
import type { QueryField, QueryScope, ValueOf } from './fields.ts'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const NUMBER_MAX = 2_147_483_647

export type Reader<T> = (word: string, scope: QueryScope, field: QueryField) => T | null

/** Kinds whose values are read; those of a custom field are taken as they are. */
type Read = Exclude<keyof ValueOf, 'element'>

/** Reads one value of each kind; null: it is none. Codes of states are known in any case, as everything else. */
export const READERS = {
  state: (word) => {
    const state = word.toUpperCase()
    return isTicketState(state) ? state : null
  },
  flag: (word, { flags }) => flags.find((flag) => flag === word.toLowerCase()) ?? null,
  person: (word, { nobody }, field) => {
    const id = word.toLowerCase()
    if (id === 'none') return nobody.some((one) => one === field) ? id : null
    // Whoever reported without an account.
    if (id === 'visitor') return field === 'reporter' ? id : null
    return id === 'me' || ID.test(id) ? id : null
  },
  date: (word) => parseDate(word.toLowerCase()),
  number: (word) => (/^\d{1,10}$/.test(word) && Number(word) <= NUMBER_MAX ? Number(word) : null),
} as const satisfies { readonly [K in Read]: Reader<ValueOf[K]> }

/** What is said of a value that is none. */
export const FAULT_OF = {
  state: 'unknown-value',
  flag: 'unknown-value',
  person: 'unknown-value',
  date: 'bad-date',
  number: 'bad-number',
  element: 'unknown-value',
} as const satisfies Record<keyof ValueOf, QueryFaultCode>

/** The same of a custom field's. */
export const ELEMENT_FAULT_OF = {
  text: 'unknown-value',
  number: 'bad-number',
  date: 'bad-date',
  options: 'unknown-value',
  person: 'unknown-value',
  files: 'unknown-value',
} as const satisfies Record<ElementKind, QueryFaultCode>

/** Kinds that have an order. */
export const ORDERED: readonly (keyof ValueOf)[] = ['date', 'number', 'element']
