import { newKey } from '@guichet/plugin-kit/web/new-key'
import { fieldsOf, type SettingsSchema } from '@guichet/plugin-kit/web/settings-form/fields'
import { SettingsFields } from '@guichet/plugin-kit/web/settings-form/settings-fields'
import { Button } from '@guichet/ui/button'
import { Card } from '@guichet/ui/card'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { TextInput } from '@guichet/ui/text-input'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { useSite } from '../../../app/site-context.ts'
import { AdminForm, written } from '../../admin/form/admin-form.tsx'
import { useRefreshPlaces } from '../../admin/places/use-places.ts'
import { usePluginName } from '../../use-plugin-name.ts'

/** A new activity of a kind, with what its plugin wants to know; the form is drawn from its schema. */
export function NewActivity({ course, onClose }: { readonly course: string; readonly onClose: () => void }) {
  const { core } = useSite()
  const nameOf = usePluginName()
  const refresh = useRefreshPlaces()
  const [idempotencyKey] = useState(newKey)
  const [chosen, setChosen] = useState<string | null>(null)
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({})
  const { data } = useQuery({
    queryKey: ['core', 'activity-types'],
    queryFn: ({ signal }) => core.activities.types({ signal }),
  })
  const types = data?.items ?? []
  const type = types.find(({ component }) => component === chosen) ?? types[0]
  if (type === undefined) return null
  const fields = fieldsOf(type.settings as SettingsSchema).filter(({ control }) => control !== 'person')
  const settings = Object.fromEntries(fields.map((field) => [field.name, values[field.name] ?? field.default]))

  async function send(data: FormData): Promise<void> {
    const body = { component: type!.component, course, name: written(data, 'name'), settings }
    await core.activities.create({ body, idempotencyKey })
    await refresh()
    onClose()
  }

  return (
    <Card>
      <AdminForm
        send={send}
        submit={<FormattedMessage id="admin.places.create" />}
        aside={
          <Button onClick={onClose}>
            <FormattedMessage id="admin.form.cancel" />
          </Button>
        }
      >
        {(faultOf) => (
          <>
            <Field size="s" label={<FormattedMessage id="admin.course.activities.kind" />}>
              <NativeSelect
                size="s"
                value={type.component}
                onChange={(event) => {
                  setChosen(event.currentTarget.value)
                  setValues({})
                }}
              >
                {types.map(({ component }) => (
                  <option key={component} value={component}>
                    {nameOf(component)}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field size="s" label={<FormattedMessage id="admin.places.name" />} error={faultOf('name')}>
              <TextInput size="s" name="name" maxLength={200} autoComplete="off" />
            </Field>
            <SettingsFields
              key={type.component}
              words={`setting.${type.component}`}
              fields={fields}
              values={settings}
              onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
            />
          </>
        )}
      </AdminForm>
    </Card>
  )
}
