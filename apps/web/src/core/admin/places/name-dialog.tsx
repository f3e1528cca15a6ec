import { Field } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { AdminDialog } from '../form/admin-dialog.tsx'
import { written } from '../form/admin-form.tsx'

interface Props {
  readonly title: ReactNode
  readonly name?: string
  /** Id of the word on the button. */
  readonly submit: string
  readonly send: (name: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks what something is to be called. */
export function NameDialog({ title, name, submit, send, onClose }: Props) {
  return (
    <AdminDialog
      title={title}
      send={(data) => send(written(data, 'name'))}
      submit={<FormattedMessage id={submit} />}
      onClose={onClose}
    >
      {(faultOf) => (
        <Field size="s" label={<FormattedMessage id="admin.places.name" />} error={faultOf('name')}>
          <TextInput size="s" name="name" defaultValue={name} maxLength={200} autoComplete="off" />
        </Field>
      )}
    </AdminDialog>
  )
}
