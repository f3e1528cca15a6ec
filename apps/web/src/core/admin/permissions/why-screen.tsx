import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useParams, useSearch } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { Region } from '../../../app/region.tsx'
import { PlacePath } from './place-path.tsx'
import { useNames } from './use-names.ts'
import { useExplained, usePermissions } from './use-permissions.ts'
import { Verdict } from './verdict.tsx'
import { WhyForm } from './why-form.tsx'

/** Why may somebody do something here, or not? The address holds the question, so that it can be sent on. */
export default function WhyScreen() {
  const { formatMessage } = useIntl()
  const { context = '' }: { readonly context?: string } = useParams({ strict: false })
  const { user, capability }: { readonly user?: string; readonly capability?: string } = useSearch({ strict: false })
  const grid = usePermissions(context)
  const names = useNames()
  const asked = user !== undefined && capability !== undefined ? { user, capability } : null
  const known = useExplained(context, asked)
  usePageTitle(formatMessage({ id: 'admin.why' }))
  return (
    <Page width="narrow">
      <PlacePath path={grid.path} />
      <PageHeader
        title={<FormattedMessage id="admin.why" />}
        lead={<FormattedMessage id="admin.why.lead" values={{ name: names.place(grid.context) }} />}
      />
      <WhyForm
        context={context}
        capabilities={grid.capabilities}
        user={user ?? null}
        name={known?.person.name ?? ''}
        capability={capability ?? null}
      />
      {asked !== null && (
        <Region
          key={`${asked.user} ${asked.capability}`}
          waiting={<SkeletonText label={formatMessage({ id: 'core.loading' })} />}
        >
          <Verdict context={context} question={asked} />
        </Region>
      )}
    </Page>
  )
}
