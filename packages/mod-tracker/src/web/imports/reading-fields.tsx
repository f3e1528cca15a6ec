import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { FormattedMessage, useIntl } from 'react-intl'
import { DATE_FORMATS, DELIMITERS, ENCODINGS } from '../../contract/import-words.ts'
import type { ImportSettings } from '../types.ts'
import css from './imports.module.css'

interface Props {
  readonly settings: ImportSettings
  readonly onChange: (changes: Partial<ImportSettings>) => void
}

const NAMES = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const satisfies Record<
  (typeof DELIMITERS)[number],
  string
>

/** How bytes become cells and cells become dates. It was guessed, and mostly right. */
export function ReadingFields({ settings, onChange }: Props) {
  const { formatMessage } = useIntl()
  const zones = [...new Set([settings.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]
  return (
    <div className={css.fields}>
      <Choice
        label="tracker.import.dates"
        value={settings.dateFormat}
        options={DATE_FORMATS.map((value) => [value, formatMessage({ id: `tracker.import.dates.${value}` })])}
        onChange={(dateFormat) => onChange({ dateFormat })}
      />
      <Choice
        label="tracker.import.zone"
        value={settings.timeZone}
        options={zones.map((zone) => [zone, zone.replaceAll('_', ' ')])}
        onChange={(timeZone) => onChange({ timeZone })}
      />
      <Choice
        label="tracker.import.delimiter"
        value={settings.delimiter}
        options={DELIMITERS.map((value) => [value, formatMessage({ id: `tracker.import.delimiter.${NAMES[value]}` })])}
        onChange={(delimiter) => onChange({ delimiter })}
      />
      <Choice
        label="tracker.import.encoding"
        value={settings.encoding}
        options={ENCODINGS.map((value) => [value, formatMessage({ id: `tracker.import.encoding.${value}` })])}
        onChange={(encoding) => onChange({ encoding })}
      />
    </div>
  )
}

interface ChoiceProps<V extends string> {
  /** Id of its words. */
  readonly label: string
  readonly value: V
  readonly options: readonly (readonly [V, string])[]
  readonly onChange: (value: V) => void
}

function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <Field size="s" label={<FormattedMessage id={label} />}>
      <NativeSelect
        size="s"
        value={value}
        onChange={({ target }) => {
          const chosen = options.find(([one]) => one === target.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}
