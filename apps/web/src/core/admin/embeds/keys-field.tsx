import { Field } from '@guichet/ui/field'
import { FormattedMessage } from 'react-intl'
import { RecordText } from '../form/record-text.tsx'

interface Props {
  readonly value?: string
  readonly error: string | undefined
}

/** Where a site publishes the keys that it signs with. */
export function KeysField({ value, error }: Props) {
  return (
    <Field
      size="s"
      label={<FormattedMessage id="admin.embeds.jwksUrl" />}
      hint={<FormattedMessage id="admin.embeds.jwksUrl.hint" />}
      error={error}
    >
      <RecordText
        name="jwksUrl"
        value={value}
        inputMode="url"
        maxLength={2_000}

        autoCapitalize="off"
        spellCheck={false}
      />
    </Field>
  )
}
