import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { RadioCards } from '@guichet/ui/radio-cards'
import { FormattedMessage, useIntl } from 'react-intl'
import { UNKNOWN_PEOPLE } from '../../contract/import-words.ts'
import type { ImportColumn, ImportSettings } from '../types.ts'
import css from './imports.module.css'

interface Props {
  readonly columns: readonly ImportColumn[]
  readonly settings: ImportSettings
  readonly onChange: (changes: Partial<ImportSettings>) => void
}

/** What rows are known by, so that a second import makes no double; and what becomes of people whom nobody knows. */
export function IdentityFields({ columns, settings: { identity, unknownPeople }, onChange }: Props) {
  const { formatMessage } = useIntl()
  return (
    <div className={css.stack}>
      <Field
        size="s"
        label={<FormattedMessage id="tracker.import.identity.label" />}
        hint={<FormattedMessage id="tracker.import.identity.hint" />}
      >
        <NativeSelect
          size="s"
          value={identity ?? ''}
          onChange={({ target }) => onChange({ identity: target.value === '' ? null : target.value })}
        >
          <option value="">{formatMessage({ id: 'tracker.import.identity.all' })}</option>
          {columns
            .filter(({ name, twice }) => name !== '' && !twice)
            .map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
        </NativeSelect>
      </Field>
      <RadioCards
        size="s"
        label={<FormattedMessage id="tracker.import.unknown" />}
        options={UNKNOWN_PEOPLE.map((value) => ({
          value,
          label: <FormattedMessage id={`tracker.import.unknown.${value}`} />,
          description: <FormattedMessage id={`tracker.import.unknown.${value}.why`} />,
        }))}
        value={unknownPeople}
        onChange={(value) => onChange({ unknownPeople: value })}
      />
    </div>
  )
}
