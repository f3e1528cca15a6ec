import type { ReactNode } from 'react'
import { faultOf } from './faults.tsx'
import type { SettingField } from './fields.tsx'
import { ChoiceControl, ChoicesControl, DayControl, NumberControl, SwitchControl, TextControl } from './controls.tsx'
import css from './settings-fields.module.css'
import { useSettingWords } from './use-setting-words.tsx'

export interface SettingsFieldsProps {
  /**
   * What the ids of their messages begin with, `setting.<component>` for settings of a manifest: labels are `<words>.<name>`, help `….hint`, an
   * option's name and explanation `….<option>` and `….<option>.why`.
   */
  readonly words: string
  readonly fields: readonly SettingField[]
  readonly values: Readonly<Record<string, unknown>>
  readonly onChange: (name: string, value: unknown) => void
  /** What the server found wrong, by the setting's name, in words. */
  readonly refused?: Readonly<Record<string, string>>
  /** Chooses a person: only the plugin knows among whom. Without it, settings that are persons are left out. */
  readonly renderPerson?: (field: PersonField) => ReactNode
  /** More to show under a setting, such as what it will look like. */
  readonly renderBelow?: (name: string) => ReactNode
}

export interface PersonField {
  readonly name: string
  readonly label: string
  readonly hint: ReactNode
  readonly error: ReactNode
  readonly value: string | null
  readonly onChange: (id: string | null) => void
}

/** A form's fields, drawn from a schema: each setting with the control that its type asks for, its help and what is wrong with it. */
export function SettingsFields({ fields, ...props }: SettingsFieldsProps) {
  return (
    <div className={css.fields}>
      {fields.map((field) => (
        <div key={field.name}>
          <SettingControl field={field} {...props} />
          {props.renderBelow?.(field.name)}
        </div>
      ))}
    </div>
  )
}

function SettingControl({
  field,
  words: of,
  values,
  onChange,
  refused,
  renderPerson,
}: { readonly field: SettingField } & Omit<SettingsFieldsProps, 'fields'>) {
  const words = useSettingWords(of)
  const value = values[field.name]
  const given = {
    ...words.of(field, refused?.[field.name] ?? null, faultOf(field, value)),
    id: settingId(of, field.name),
  }
  const change = (next: unknown) => onChange(field.name, next)
  switch (field.control) {
    case 'line':
    case 'text':
      return <TextControl {...given} field={field} value={value} onChange={change} />
    case 'day':
      return <DayControl {...given} value={value} onChange={change} />
    case 'number':
      return <NumberControl {...given} field={field} value={value} onChange={change} />
    case 'switch':
      return <SwitchControl {...given} value={value} onChange={change} />
    case 'choice':
      return <ChoiceControl {...given} options={words.options(field)} value={value} onChange={change} />
    case 'choices':
      return <ChoicesControl {...given} options={words.options(field)} value={value} onChange={change} />
    case 'person': {
      const { label, hint, error } = given
      return renderPerson?.({
        name: field.name,
        label,
        hint,
        error,
        value: typeof value === 'string' ? value : null,
        onChange: change,
      })
    }
  }
}

/** Id of a setting's control, to lead there from a summary of errors. */
export function settingId(words: string, name: string): string {
  return `${words}-${name}`
}
