import { UnsavedGuard } from '@guichet/plugin-kit/web/unsaved-guard'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { faultOf } from '@guichet/plugin-kit/web/settings-form/faults'
import { fieldsOf } from '@guichet/plugin-kit/web/settings-form/fields'
import { settingId, SettingsFields } from '@guichet/plugin-kit/web/settings-form/settings-fields'
import { Button } from '@guichet/ui/button'
import { FormActions } from '@guichet/ui/form-actions'
import { useMemo, useState, type SubmitEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { DefaultNote } from './default-note.tsx'
import { SettingsRefusal } from './settings-refusal.tsx'
import { useRefusedSettings } from './use-refused-settings.ts'
import { theirsOf, useSaveSettings, useSettings, type Settings } from './use-settings.ts'
import { changedNames, changesSince, same, type Values } from './values.ts'
import css from './settings-form.module.css'

/** What is set of a component for the whole site, as a form drawn from its schema. */
export function SettingsForm({ component }: { readonly component: string }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const settings = useSettings(component)
  const [base, setBase] = useState<Settings>(settings)
  const [draft, setDraft] = useState<Values>({})
  const save = useSaveSettings(component)
  const fields = useMemo(() => fieldsOf(base.schema), [base.schema])
  const values: Values = { ...base.values, ...draft }
  const changed = changedNames(base.values, values)
  const refused = useRefusedSettings(save.error)

  // Somebody saved meanwhile, and it was heard of: what is being changed here stays.
  if (settings.revision !== base.revision && !save.isPending && theirsOf(save.error) === null) setBase(settings)

  function set(name: string, value: unknown): void {
    if (save.isError) save.reset()
    setDraft({ ...draft, [name]: value })
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault()
    const wrong = fields.find((field) => faultOf(field, values[field.name]) !== null)
    if (wrong !== undefined) return document.getElementById(settingId(`setting.${component}`, wrong.name))?.focus()
    if (save.isPending || changed.length === 0) return
    save.mutate(
      { base, values },
      {
        onSuccess(saved) {
          setBase(saved)
          setDraft((now) => changesSince(values, now))
          notify({ tone: 'success', text: formatMessage({ id: 'admin.settings.saved' }) })
        },
        onError(error) {
          const theirs = theirsOf(error)
          if (theirs !== null) setBase(theirs)
        },
      },
    )
  }

  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <SettingsFields
        words={`setting.${component}`}
        fields={fields}
        values={values}
        onChange={set}
        refused={refused}
        renderBelow={(name) => {
          const field = fields.find((one) => one.name === name)
          if (field === undefined || same(values[name], base.defaults[name])) return null
          return (
            <DefaultNote
              component={component}
              field={field}
              value={base.defaults[name]}
              onReset={() => set(name, base.defaults[name])}
            />
          )
        }}
      />
      <SettingsRefusal error={save.error} />
      {changed.length > 0 && (
        <FormActions note={<FormattedMessage id="admin.settings.changed" values={{ count: changed.length }} />}>
          <Button type="submit" variant="primary" busy={save.isPending}>
            <FormattedMessage id="admin.settings.save" />
          </Button>
          <Button
            variant="bare"
            busy={save.isPending}
            onClick={() => {
              save.reset()
              setDraft({})
            }}
          >
            <FormattedMessage id="admin.settings.discard" />
          </Button>
        </FormActions>
      )}
      <UnsavedGuard of="admin.leave" unsaved={changed.length > 0} />
    </form>
  )
}
