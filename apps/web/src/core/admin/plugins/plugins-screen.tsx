import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { CardList, CardRow } from '@guichet/ui/card'
import { EmptyState } from '@guichet/ui/empty-state'
import { Page, PageHeader } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { Region } from '../../../app/region.tsx'
import { PluginState } from './plugin-state.tsx'
import { usePluginName } from '../../use-plugin-name.ts'
import { usePlugins, type Plugin } from './use-plugins.ts'

/** What is installed, and whether it works. */
export default function PluginsScreen() {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'admin.plugins' }))
  return (
    <Page width="narrow">
      <PageHeader title={<FormattedMessage id="admin.plugins" />} lead={<FormattedMessage id="admin.plugins.lead" />} />
      <Region waiting={<SkeletonText label={formatMessage({ id: 'core.loading' })} />}>
        <PluginList />
      </Region>
    </Page>
  )
}

function PluginList() {
  const { formatMessage } = useIntl()
  const plugins = usePlugins()
  const nameOf = usePluginName()
  if (plugins.length === 0) return <EmptyState title={<FormattedMessage id="admin.plugins.none" />} />
  return (
    <CardList label={formatMessage({ id: 'admin.plugins' })}>
      {plugins.map((plugin) => (
        <CardRow
          key={plugin.component}
          title={<Link to={`/admin/plugins/${plugin.component}`}>{nameOf(plugin.component)}</Link>}
          detail={<PluginDetail plugin={plugin} nameOf={nameOf} />}
          end={<PluginState state={plugin.state} />}
        />
      ))}
    </CardList>
  )
}

function PluginDetail({ plugin, nameOf }: { readonly plugin: Plugin; readonly nameOf: (component: string) => string }) {
  const { formatList } = useIntl()
  const { component, version, waitsFor, activities } = plugin
  return (
    <>
      <code>{component}</code>
      {version !== null && (
        <>
          {' · '}
          <FormattedMessage id="admin.plugins.version" values={{ version: String(version) }} />
        </>
      )}
      {activities > 0 && (
        <>
          {' · '}
          <FormattedMessage id="admin.plugins.activities" values={{ count: activities }} />
        </>
      )}
      {waitsFor.length > 0 && (
        <>
          {' · '}
          <FormattedMessage
            id="admin.plugins.waits_for"
            values={{ names: formatList(waitsFor.map(nameOf), { type: 'conjunction' }) }}
          />
        </>
      )}
    </>
  )
}
