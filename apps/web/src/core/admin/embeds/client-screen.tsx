import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { Panel } from '@guichet/ui/panel'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useParams } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { Region } from '../../../app/region.tsx'
import css from '../admin.module.css'
import { StateChip } from '../lti/state-chip.tsx'
import { Activities } from './activities.tsx'
import { ClientForm } from './client-form.tsx'
import { ClientTurn } from './client-turn.tsx'
import { Handovers } from './handovers.tsx'
import { Secrets } from './secrets.tsx'
import { Snippet } from './snippet.tsx'
import { useClient } from './use-embeds.ts'

/** One site: whether it is let in, what it shows and signs with, what goes into its page, what came of its handovers, what is set of it. */
export default function ClientScreen() {
  const { formatMessage } = useIntl()
  const { client: id = '' }: { readonly client?: string } = useParams({ strict: false })
  const client = useClient(id)
  usePageTitle(client.name)
  return (
    <Page width="narrow">
      <PageHeader
        title={<span dir="auto">{client.name}</span>}
        lead={<FormattedMessage id={`admin.embeds.state.${client.status}.why`} />}
        actions={<StateChip status={client.status} words="admin.embeds" />}
      />
      <div className={css.parts}>
        <ClientTurn client={client} />
        <Panel title={<FormattedMessage id="admin.embeds.activities" />}>
          <Activities client={client} />
        </Panel>
        {client.algorithm === 'HS256' && (
          <Panel title={<FormattedMessage id="admin.embeds.secrets" />}>
            <Secrets client={client} />
          </Panel>
        )}
        <Panel title={<FormattedMessage id="admin.embeds.snippet" />}>
          <Region waiting={<SkeletonText label={formatMessage({ id: 'core.loading' })} />}>
            <Snippet client={client} />
          </Region>
        </Panel>
        <Panel title={<FormattedMessage id="admin.embeds.handovers" />}>
          <Handovers client={client} />
        </Panel>
        <Panel title={<FormattedMessage id="admin.embeds.settings" />}>
          <ClientForm key={client.id} client={client} />
        </Panel>
      </div>
    </Page>
  )
}
