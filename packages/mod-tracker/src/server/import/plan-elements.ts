import { shownFields } from '@guichet/domain/tickets/elements/condition'
import type { ElementFaultCode } from '@guichet/domain/tickets/elements/faults'
import { fillIn } from '@guichet/domain/tickets/elements/fill-in'
import type { ElementValue } from '@guichet/domain/tickets/elements/rules'
import { elementColumn, REFUSAL_CODES, type ImportTarget, type RefusalCode } from '../../contract/import-words.ts'
import type { FormField } from '../elements/form/form.ts'
import { mappedCodes } from './fields.ts'
import type { ReadCell } from './header.ts'
import type { Rules } from './plan-row.ts'
import { readElement } from './read-element.ts'

export type PlannedElements = Readonly<Record<string, ElementValue>>
type Refuse = (code: RefusalCode, of: ImportTarget) => null

/**
 * The custom fields of a row, held against the form as a report is. What the file has no column for is as if its reporter had left it out, and nobody
 * insists on it: the file may be older than the field. What the server puts into reports is what the file says, too.
 */
export function planElements(cell: ReadCell, rules: Rules, refuse: Refuse): PlannedElements {
  const codes = mappedCodes(rules.mapping)
  const fields = rules.fields.map((field): FormField =>
    codes.includes(field.code) ? { ...field, entry: 'edited' } : { ...field, mandatory: false },
  )
  const given = new Map<string, unknown>()
  const told = new Set<string>()
  const tell = (code: string, refusal: RefusalCode) => {
    if (!told.has(code)) refuse(refusal, elementColumn(code))
    told.add(code)
  }
  for (const code of codes) {
    const field = fields.find((each) => each.code === code)
    const written = cell(elementColumn(code)).trim()
    if (written === '' || field === undefined) given.set(code, null)
    else if (field.rules.kind !== 'person') given.set(code, readElement(field, written, rules.dates.format))
    else {
      const person = personIn(field, written, rules)
      if (typeof person === 'string') tell(code, person)
      else given.set(code, person?.id ?? null)
    }
  }
  const filled = fillIn(fields, given, rules.editsPrivate)
  if (!filled.ok) for (const [code, fault] of filled.error) tell(code, refusalFor(fault.code))
  const values = filled.ok ? filled.value : new Map<string, ElementValue>()
  const shown = shownFields(fields, (code) => values.get(code) ?? null)
  // A report leaves out what is not shown; of a file that would be a loss nobody hears of.
  if (filled.ok) for (const [code, value] of given) if (value !== null && !shown.has(code)) tell(code, 'element-hidden')
  return Object.fromEntries(values)
}

/** Null: nobody, in place of whom nobody knows. */
function personIn({ code }: FormField, word: string, { people, unknownPeople }: Rules) {
  const person = people.find(word)
  if (person === null) return unknownPeople === 'refuse' ? 'person-unknown' : null
  return people.canChoose(code, person.id) ? person : 'element-unknown-person'
}

const refusalFor = (fault: ElementFaultCode): RefusalCode =>
  REFUSAL_CODES.find((code) => code === `element-${fault}`) ?? 'element-wrong-shape'
