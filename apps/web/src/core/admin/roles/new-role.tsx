import { useApp } from '@guichet/plugin-kit/web/app-context'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { TextInput } from '@guichet/ui/text-input'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { AdminForm, written } from '../form/admin-form.tsx'
import { useRoleChanges, type Role } from './use-roles.ts'

/** Observers are made by whoever launches them from an LMS. */
const OFFERED = ['manager', 'editingteacher', 'teacher', 'student', 'guest'] as const satisfies Role['archetype'][]

export function NewRole() {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const { create } = useRoleChanges()
  const [made, setMade] = useState(0)
  return (
    <AdminForm
      key={made}
      codes={{ 'core.role.short_name_taken': 'shortName' }}
      send={async (data) => {
        const name = written(data, 'name')
        const archetype = written(data, 'archetype') as Role['archetype']
        await create({ name, shortName: written(data, 'shortName'), archetype })
        notify({ tone: 'success', text: formatMessage({ id: 'admin.roles.created' }, { name }) })
        setMade(made + 1)
      }}
      submit={<FormattedMessage id="admin.roles.create" />}
    >
      {(faultOf) => (
        <>
          <Field size="s" label={<FormattedMessage id="admin.roles.name" />} error={faultOf('name')}>
            <TextInput size="s" name="name" maxLength={100} />
          </Field>
          <Field
            size="s"
            label={<FormattedMessage id="admin.roles.short_name" />}
            hint={<FormattedMessage id="admin.roles.short_name.hint" />}
            error={faultOf('shortName')}
          >
            <TextInput size="s" name="shortName" maxLength={50} autoCapitalize="none" spellCheck={false} />
          </Field>
          <Field
            size="s"
            label={<FormattedMessage id="admin.roles.archetype" />}
            hint={<FormattedMessage id="admin.roles.archetype.hint" />}
            error={faultOf('archetype')}
          >
            <NativeSelect size="s" name="archetype" defaultValue="student">
              {OFFERED.map((archetype) => (
                <option key={archetype} value={archetype}>
                  {formatMessage({ id: `admin.role.${archetype}` })}
                </option>
              ))}
            </NativeSelect>
          </Field>
        </>
      )}
    </AdminForm>
  )
}
