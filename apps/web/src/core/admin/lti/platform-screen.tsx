import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { DescriptionItem, DescriptionList } from '@guichet/ui/description-list'
import { Page, PageHeader } from '@guichet/ui/page'
import { Panel } from '@guichet/ui/panel'
import { useParams } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import css from '../admin.module.css'
import { Deployments } from './deployments.tsx'
import { ForeignAudience } from './foreign-audience.tsx'
import { Launches } from './launches.tsx'
import { PlatformForm } from './platform-form.tsx'
import { PlatformTurn } from './platform-turn.tsx'
import { Proposal } from './proposal.tsx'
import { StateChip } from './state-chip.tsx'
import { UnlistedOrigins } from './unlisted-origins.tsx'
import { usePlatform } from './use-lti.ts'

/** One LMS: whether it is let in, its deployments, what came of its launches, what is set of it. */
export default function PlatformScreen() {
  const { platform: id = '' }: { readonly platform?: string } = useParams({ strict: false })
  const platform = usePlatform(id)
  usePageTitle(platform.name)
  return (
    <Page width="narrow">
      <PageHeader
        title={<span dir="auto">{platform.name}</span>}
        lead={<FormattedMessage id={`admin.lti.state.${platform.status}.why`} />}
        actions={<StateChip status={platform.status} />}
      />
      <div className={css.parts}>
        {platform.proposal !== null && <Proposal platform={platform} proposal={platform.proposal} />}
        <UnlistedOrigins platform={platform} />
        <PlatformTurn platform={platform} />
        <Panel title={<FormattedMessage id="admin.lti.deployments" />}>
          <Deployments platform={platform} />
        </Panel>
        <Panel title={<FormattedMessage id="admin.lti.launches" />}>
          <Launches platform={platform} />
        </Panel>
        <Panel title={<FormattedMessage id="admin.lti.settings" />}>
          <div className={css.parts}>
            <DescriptionList>
              <DescriptionItem term={<FormattedMessage id="admin.lti.issuer" />}>
                <code>{platform.issuer}</code>
              </DescriptionItem>
              <DescriptionItem term={<FormattedMessage id="admin.lti.clientId" />}>
                <code>{platform.clientId}</code>
              </DescriptionItem>
            </DescriptionList>
            <ForeignAudience platform={platform} />
            <PlatformForm key={platform.id} platform={platform} />
          </div>
        </Panel>
      </div>
    </Page>
  )
}
