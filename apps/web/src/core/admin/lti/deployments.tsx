import { More } from '@guichet/plugin-kit/web/more'
import { CardList } from '@guichet/ui/card'
import { SkeletonText } from '@guichet/ui/skeleton'
import { FormattedMessage, useIntl } from 'react-intl'
import { RegionFailed } from '../../../app/failed.tsx'
import css from '../admin.module.css'
import { DeploymentRow } from './deployment-row.tsx'
import { NewDeployment } from './new-deployment.tsx'
import { useDeployments, type Platform } from './use-lti.ts'

/** Each is a tenant with a category of its own. */
export function Deployments({ platform }: { readonly platform: Platform }) {
  const { formatMessage } = useIntl()
  const query = useDeployments(platform.id)
  if (query.isPending) return <SkeletonText label={formatMessage({ id: 'core.loading' })} />
  if (query.data === undefined) return <RegionFailed error={query.error} reset={() => void query.refetch()} />
  const deployments = query.data.pages.flatMap((page) => page.items)
  return (
    <div className={css.parts}>
      <p className={css.quiet}>
        <FormattedMessage id={deployments.length === 0 ? 'admin.lti.deployments.none' : 'admin.lti.deployments.why'} />
      </p>
      {deployments.length > 0 && (
        <CardList boxed label={formatMessage({ id: 'admin.lti.deployments' })}>
          {deployments.map((deployment) => (
            <DeploymentRow key={deployment.id} deployment={deployment} />
          ))}
        </CardList>
      )}
      <More of={query} />
      {platform.status !== 'pending' && <NewDeployment platform={platform.id} />}
    </div>
  )
}
