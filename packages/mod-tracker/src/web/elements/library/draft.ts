import { fieldsOf, type SettingField } from '@guichet/plugin-kit/web/settings-form/fields'
import type { FieldType, LibraryField } from '../../types.ts'
import { codeOf } from './code-of.ts'

/** An option as it is being written. */
export interface OptionDraft {
  /** Of its row, whatever is typed. */
  readonly id: string
  readonly code: string
  /** Whether the code follows the label, as long as nobody has typed one. */
  readonly follows: boolean
  readonly label: string
  readonly active: boolean
  /** Tickets may have it: its code stays, and taken away it may be kept archived. */
  readonly saved: boolean
}

/** A field of the library as it is being written. */
export interface ElementDraft {
  readonly type: string
  readonly label: string
  readonly code: string
  readonly follows: boolean
  readonly settings: Readonly<Record<string, unknown>>
  readonly options: readonly OptionDraft[]
  readonly shared: boolean
}

export const settingsOf = (type: FieldType): readonly SettingField[] => fieldsOf(type.settings)

const defaultsOf = (type: FieldType): Record<string, unknown> =>
  Object.fromEntries(settingsOf(type).map(({ name, default: value }) => [name, value]))

let options = 0
export const newOption = (): OptionDraft => ({
  id: `option-${++options}`,
  code: '',
  follows: true,
  label: '',
  active: true,
  saved: false,
})

/** Of another type: what it is called stays, what is chosen of it begins anew. */
export const withType = (draft: ElementDraft, type: FieldType): ElementDraft => ({
  ...draft,
  type: type.name,
  settings: defaultsOf(type),
  options: type.hasOptions ? (draft.options.length > 0 ? draft.options : [newOption(), newOption()]) : [],
})

export const newDraft = (type: FieldType): ElementDraft =>
  withType({ type: type.name, label: '', code: '', follows: true, settings: {}, options: [], shared: false }, type)

export function draftOf(element: LibraryField, type: FieldType | undefined): ElementDraft {
  const { code, label, settings, shared } = element
  return {
    type: element.type,
    label,
    code,
    follows: false,
    settings: { ...(type && defaultsOf(type)), ...settings },
    options: element.options.map((option) => ({ ...option, id: option.code, follows: false, saved: true })),
    shared,
  }
}

/** Its code follows as long as it has not been typed. */
export const withLabel = (draft: ElementDraft, label: string, taken: readonly string[]): ElementDraft => ({
  ...draft,
  label,
  code: draft.follows ? codeOf(label, 'element', taken) : draft.code,
})

export function withOption(draft: ElementDraft, id: string, change: Partial<OptionDraft>): ElementDraft {
  const taken = draft.options.filter((option) => option.id !== id).map(({ code }) => code)
  return {
    ...draft,
    options: draft.options.map((option) => {
      if (option.id !== id) return option
      const next = { ...option, ...change }
      return next.follows ? { ...next, code: codeOf(next.label, 'option', taken) } : next
    }),
  }
}

/** Rows that somebody has begun: the others are nothing. */
export const writtenOptions = ({ options }: ElementDraft): readonly OptionDraft[] =>
  options.filter((option) => option.label.trim() !== '' || option.code !== '')

/** What is sent. */
export function bodyOf(draft: ElementDraft) {
  const { label, settings, shared } = draft
  return {
    label: label.trim(),
    settings: { ...settings },
    options: writtenOptions(draft).map((option) => ({
      code: option.code,
      label: option.label.trim(),
      active: option.active,
    })),
    shared,
  }
}
