import { Button } from '@guichet/ui/button'
import { Field } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import { FormattedMessage } from 'react-intl'
import { AdminForm, written } from '../form/admin-form.tsx'

interface Props {
  readonly name?: string
  /** Id of the word on the button. */
  readonly submit: string
  readonly send: (name: string) => Promise<void>
  readonly onCancel: () => void
}

export function NameForm({ name, submit, send, onCancel }: Props) {
  return (
    <AdminForm
      send={(data) => send(written(data, 'name'))}
      submit={<FormattedMessage id={submit} />}
      aside={
        <Button onClick={onCancel}>
          <FormattedMessage id="admin.form.cancel" />
        </Button>
      }
    >
      {(faultOf) => (
        <Field size="s" label={<FormattedMessage id="admin.places.name" />} error={faultOf('name')}>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog of one question, opened by a press */}
          <TextInput size="s" name="name" defaultValue={name} maxLength={200} autoComplete="off" autoFocus />
        </Field>
      )}
    </AdminForm>
  )
}
