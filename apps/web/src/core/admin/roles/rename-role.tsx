import { Button } from '@guichet/ui/button'
import { Field } from '@guichet/ui/field'
import { TextInput } from '@guichet/ui/text-input'
import { FormattedMessage } from 'react-intl'
import { AdminForm, written } from '../form/admin-form.tsx'
import { useRoleChanges, type Role } from './use-roles.ts'

export function RenameRole({ role, onDone }: { readonly role: Role; readonly onDone: () => void }) {
  const { rename } = useRoleChanges()
  return (
    <AdminForm
      send={async (data) => {
        await rename(role, written(data, 'name'))
        onDone()
      }}
      submit={<FormattedMessage id="admin.form.save" />}
      aside={
        <Button onClick={onDone}>
          <FormattedMessage id="admin.form.cancel" />
        </Button>
      }
    >
      {(faultOf) => (
        <Field size="s" label={<FormattedMessage id="admin.roles.name" />} error={faultOf('name')}>
          <TextInput size="s" name="name" defaultValue={role.name ?? ''} maxLength={100} />
        </Field>
      )}
    </AdminForm>
  )
}
