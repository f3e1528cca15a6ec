import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { Panel } from '@guichet/ui/panel'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useParams } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { Region } from '../../../app/region.tsx'
import { SettingsForm } from '../settings/settings-form.tsx'
import css from '../admin.module.css'
import { PluginFacts } from './plugin-facts.tsx'
import { PluginState } from './plugin-state.tsx'
import { PluginSwitch } from './plugin-switch.tsx'
import { usePluginName } from '../../use-plugin-name.ts'
import { usePlugin } from './use-plugins.ts'

/** One plugin: whether it works, what it brings, what is set of it for the whole site. */
export default function PluginScreen() {
  const { formatMessage } = useIntl()
  const { component = '' }: { readonly component?: string } = useParams({ strict: false })
  const plugin = usePlugin(component)
  const name = usePluginName()(component)
  usePageTitle(name)
  return (
    <Page width="narrow">
      <PageHeader
        title={name}
        lead={<FormattedMessage id={`admin.plugins.state.${plugin.state}.why`} />}
        actions={<PluginState state={plugin.state} />}
      />
      <div className={css.parts}>
        <PluginSwitch plugin={plugin} name={name} />
        <Panel title={<FormattedMessage id="admin.plugins.brings" />}>
          <PluginFacts plugin={plugin} />
        </Panel>
        {plugin.brings.settings && (
          <Panel title={<FormattedMessage id="admin.plugins.settings" />}>
            <Region waiting={<SkeletonText label={formatMessage({ id: 'core.loading' })} />}>
              <SettingsForm component={component} />
            </Region>
          </Panel>
        )}
      </div>
    </Page>
  )
}
