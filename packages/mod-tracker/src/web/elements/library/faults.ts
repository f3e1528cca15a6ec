import { emptyRange } from '@guichet/domain/tickets/elements/check-rules'
import { checkPattern } from '@guichet/domain/tickets/elements/pattern/match'
import { ELEMENT_CODE, OPTION_CODE, type ElementRules } from '@guichet/domain/tickets/elements/rules'
import { ApiProblem } from '@guichet/plugin-kit/client'
import { faultOf } from '@guichet/plugin-kit/web/settings-form/faults'
import type { FieldType } from '../../types.ts'
import { settingsOf, writtenOptions, type ElementDraft } from './draft.ts'

/** What is wrong, as a message. */
export interface Fault {
  readonly id: string
  readonly values?: Readonly<Record<string, string | number>>
}

export interface OptionFaults {
  readonly label?: Fault | undefined
  readonly code?: Fault | undefined
}

/** What is wrong with a field of the library, where it is wrong. */
export interface ElementFaults {
  readonly label?: Fault | undefined
  readonly code?: Fault | undefined
  /** By name; those that the form of settings says itself have none here. */
  readonly settings: Readonly<Record<string, Fault>>
  readonly options?: Fault | undefined
  /** By the row. */
  readonly option: Readonly<Record<string, OptionFaults>>
  readonly shared?: Fault | undefined
}

export const NO_FAULTS: ElementFaults = { settings: {}, option: {} }

const say = (id: string, values?: Fault['values']): Fault => ({
  id: `tracker.library.fault.${id}`,
  ...(values && { values }),
})
const when = (wrong: boolean, id: string) => (wrong ? say(id) : undefined)

/** Seen before anything is sent. */
export function faultsOf(draft: ElementDraft, type: FieldType): ElementFaults {
  const { label, code } = draft
  const written = writtenOptions(draft)
  const faults = written.map((option): [string, OptionFaults] => [
    option.id,
    {
      label: when(option.label.trim() === '', 'label'),
      code:
        when(!OPTION_CODE.test(option.code), option.code === 'none' ? 'option-none' : 'option-code') ??
        when(
          written.some((other) => other.id !== option.id && other.code === option.code),
          'option-repeated',
        ),
    },
  ])
  return {
    label: when(label.trim() === '', 'label'),
    code: when(!ELEMENT_CODE.test(code), 'code'),
    settings: settingFaults(draft, type),
    options: when(type.hasOptions && !written.some(({ active }) => active), 'no-options'),
    option: Object.fromEntries(faults.filter(([, fault]) => fault.label ?? fault.code)),
  }
}

/** The ones that are of several settings together, or of what a text means. */
function settingFaults({ settings }: ElementDraft, type: FieldType): Readonly<Record<string, Fault>> {
  const wrong = settingsOf(type).filter((field) => faultOf(field, settings[field.name]) !== null)
  // The form of settings says what is wrong with these.
  if (wrong.length > 0) return Object.fromEntries(wrong.map(({ name }) => [name, say('setting')]))
  const range = emptyRange({ kind: type.kind, ...RANGES, ...settings } as ElementRules)
  const pattern = settings['pattern']
  const read = type.kind === 'text' && typeof pattern === 'string' ? checkPattern(pattern.trim()) : null
  return {
    ...(range !== null && { [range]: say('range') }),
    ...(read?.ok === false && { pattern: say(`pattern.${read.error.code}`) }),
  }
}

const RANGES = { min: null, max: null, minLength: 0, maxLength: Infinity }

export const isSound = ({ label, code, settings, options, option, shared }: ElementFaults): boolean =>
  [label, code, options, shared].every((fault) => fault === undefined) &&
  Object.keys(settings).length === 0 &&
  Object.keys(option).length === 0

/** What the server found wrong, at what it is about; null: it is about nothing in particular. */
export function faultsIn(error: unknown, draft: ElementDraft): ElementFaults | null {
  if (!(error instanceof ApiProblem)) return null
  const about = { id: `error.${error.code}` }
  switch (error.code) {
    case 'tracker.element.code_taken':
      return { ...NO_FAULTS, code: about }
    case 'tracker.element.no_options':
      return { ...NO_FAULTS, options: about }
    case 'tracker.element.in_use':
      return { ...NO_FAULTS, shared: say('shared') }
    case 'request.invalid':
      return atFields(error.fields, draft)
    default:
      return null
  }
}

function atFields(fields: ApiProblem['fields'], draft: ElementDraft): ElementFaults {
  const sent = writtenOptions(draft)
  return fields.reduce<ElementFaults>((faults, { path: [part, name, of] }) => {
    const fault = say('refused')
    if (part === 'settings') return { ...faults, settings: { ...faults.settings, [String(name)]: fault } }
    const row = part === 'options' && typeof name === 'number' ? sent[name] : undefined
    if (row !== undefined)
      return { ...faults, option: { ...faults.option, [row.id]: of === 'code' ? { code: fault } : { label: fault } } }
    return part === 'label' || part === 'code' || part === 'options' ? { ...faults, [part]: fault } : faults
  }, NO_FAULTS)
}
