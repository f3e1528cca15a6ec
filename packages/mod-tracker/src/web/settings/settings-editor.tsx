import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { SettingsFields } from '@guichet/plugin-kit/web/settings-form/settings-fields'
import { Field } from '@guichet/ui/field'
import { Page, PageHeader } from '@guichet/ui/page'
import { Panel } from '@guichet/ui/panel'
import { TextInput } from '@guichet/ui/text-input'
import { useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { PersonPicker } from '../person-picker.tsx'
import { keys } from '../query-keys.ts'
import type { Configuration } from '../types.ts'
import { loadPlainSettings } from './plain-settings.ts'
import { PublicAddress } from './public-address.tsx'
import { SavingFoot } from './saving-foot.tsx'
import { SubtrackersPanel } from '../subtrackers/subtrackers-panel.tsx'
import css from './settings.module.css'
import { ThanksPreview } from './thanks-preview.tsx'
import { useSettingsDraft } from './use-settings-draft.tsx'

/** The tracker's plain settings, as a form drawn from their schema. */
export function SettingsEditor({ configuration }: { readonly configuration: Configuration }) {
  const { formatMessage } = useIntl()
  const { capabilities } = useActivity()
  usePageTitle(formatMessage({ id: 'tracker.settings.title' }))
  const fields = useQuery({ queryKey: keys.plainSettings, queryFn: loadPlainSettings, staleTime: Infinity }).data ?? []
  const draft = useSettingsDraft(configuration)
  const { base, settings, name, changes, saving, refused, nameOf } = draft
  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="tracker.settings.title" />}
        lead={<FormattedMessage id="tracker.settings.lead" />}
      />
      <Panel title={<FormattedMessage id="tracker.settings.general" />}>
        <div className={css.form}>
          {capabilities.includes('core/activity:manage') && (
            <Field
              size="s"
              label={<FormattedMessage id="setting.mod_tracker.name" />}
              error={name.trim() === '' && <FormattedMessage id="tracker.settings.nameless" />}
            >
              <TextInput size="s" value={name} maxLength={200} onChange={({ target }) => draft.rename(target.value)} />
            </Field>
          )}
          <SettingsFields
            words="setting.mod_tracker"
            fields={fields}
            values={settings}
            onChange={draft.set}
            refused={refused}
            renderPerson={({ label, hint, error, value, onChange }) => (
              <PersonPicker
                kind="assignees"
                label={label}
                hint={hint}
                error={error}
                quick={['none']}
                value={value ?? 'none'}
                name={value === null ? formatMessage({ id: 'tracker.ticket.nobody' }) : nameOf(value)}
                onChoose={(id, person) => {
                  draft.meet(person)
                  onChange(id === 'none' ? null : id)
                }}
              />
            )}
            renderBelow={(setting) =>
              setting === 'thanksMessage' ? (
                <ThanksPreview
                  preset={settings.preset}
                  prefix={settings.prefix}
                  text={settings.thanksMessage}
                  assignee={settings.defaultAssignee === null ? null : nameOf(settings.defaultAssignee)}
                />
              ) : (
                setting === 'visitors' &&
                settings.visitors && <PublicAddress isOpen={configuration.settings.visitors} />
              )
            }
          />
        </div>
      </Panel>
      <SubtrackersPanel />
      <SavingFoot {...{ configuration, base, settings, changes, saving, nameOf }} />
    </Page>
  )
}
