import { checkForm, type FormFault } from '@guichet/domain/tickets/elements/check-form'
import { ApiProblem } from '@guichet/plugin-kit/client'
import type { FormRow } from '../../types.ts'
import { fieldsOf, type Elements } from './rows.ts'

/** What is wrong with a field of the form, as a message, and at which part of it. */
export interface RowFault {
  readonly element: string
  readonly part: 'row' | 'default' | 'condition'
  readonly id: string
  readonly values?: Readonly<Record<string, string | number>>
}

const WORDS = 'tracker.form.fault.'

/** Seen before anything is sent, by the very check that the server makes. */
export function faultsOf(rows: readonly FormRow[], elements: Elements): readonly RowFault[] {
  const ids = new Map(rows.map(({ element }) => [elements.get(element)?.code, element]))
  return checkForm(fieldsOf(rows, elements)).map((fault) => {
    const element = ids.get(fault.field) ?? ''
    if (fault.code !== 'default') return { element, part: partOf(fault.code), id: WORDS + fault.code }
    const { code, limit } = fault.fault
    const { kind } = elements.get(element)!.rules
    return { element, part: 'default', id: `tracker.element.fault.${code}`, values: { kind, limit: limit ?? 0 } }
  })
}

const partOf = (code: FormFault['code']) => (code.startsWith('condition') ? 'condition' : 'row')

/** What the server found wrong, at the rows that were sent. */
export function faultsIn(error: unknown, rows: readonly FormRow[]): readonly RowFault[] {
  if (!(error instanceof ApiProblem)) return []
  return error.fields.flatMap(({ path: [, index, part], code }): RowFault[] => {
    const row = typeof index === 'number' ? rows[index] : undefined
    if (row === undefined) return []
    const { element } = row
    if (part === 'default') return [{ element, part: 'default', id: `${WORDS}refused` }]
    const known = code.startsWith('form.') ? (code.slice('form.'.length) as FormFault['code']) : null
    return [{ element, part: known === null ? 'row' : partOf(known), id: WORDS + (known ?? 'refused') }]
  })
}
