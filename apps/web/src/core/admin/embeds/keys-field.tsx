import { Field } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import { FormattedMessage } from 'react-intl'

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
      <TextInput
        key={value}
        size="s"
        name="jwksUrl"
        defaultValue={value}
        inputMode="url"
        maxLength={2_000}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
    </Field>
  )
}
