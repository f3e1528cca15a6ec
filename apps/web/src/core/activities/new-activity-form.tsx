import { newKey } from '@guichet/plugin-kit/web/new-key'
import { fieldsOf, type SettingsSchema } from '@guichet/plugin-kit/web/settings-form/fields'
import type { WebHalf } from '@guichet/plugin-kit/web/define-web'
import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { SettingsFields, type SettingsFieldsProps } from '@guichet/plugin-kit/web/settings-form/settings-fields'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { TextInput } from '@guichet/ui/text-input'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { halfOf } from '../../app/plugins.ts'
import { useSite } from '../../app/site-context.ts'
import { AdminForm, written } from '../admin/form/admin-form.tsx'
import { usePluginName } from '../use-plugin-name.ts'
import type { Activity } from './queries.ts'

interface Props {
  readonly course: string
  readonly submit: ReactNode
  /** Beside the button that sends. */
  readonly aside?: ReactNode
  readonly onCreated: (activity: Activity) => Promise<void>
}

/** A new activity of a kind, with what its plugin wants to know; the form is drawn from its schema. */
export function NewActivityForm({ course, submit, aside, onCreated }: Props) {
  const { core } = useSite()
  const nameOf = usePluginName()
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
    await onCreated(await core.activities.create({ body, idempotencyKey }))
  }

  return (
    <AdminForm
      send={send}
      first={
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
      }
      submit={submit}
      aside={aside}
    >
      {(faultOf) => (
        <>
          <Field size="s" label={<FormattedMessage id="admin.places.name" />} error={faultOf('name')}>
            <TextInput size="s" name="name" maxLength={200} autoComplete="off" />
          </Field>
          <TypeSettings
            key={type.component}
            component={type.component}
            fields={fields}
            values={settings}
            onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
          />
        </>
      )}
    </AdminForm>
  )
}

const NO_WORDS: WebHalf['messages'] = { en: async () => ({ default: {} }), fr: async () => ({ default: {} }) }

/** What the plugin wants to know of a new activity of its, in its words. */
function TypeSettings({ component, ...props }: Omit<SettingsFieldsProps, 'words'> & { readonly component: string }) {
  useMoreWords(halfOf(component)?.settingMessages ?? NO_WORDS)
  return <SettingsFields words={`setting.${component}`} {...props} />
}
