import { More } from '@guichet/plugin-kit/web/more'
import { Card } from '@guichet/ui/card'
import { NoMatchState } from '@guichet/ui/empty-state'
import { SkeletonText } from '@guichet/ui/skeleton'
import { FormattedMessage, useIntl } from 'react-intl'
import { RegionFailed } from '../../../app/failed.tsx'
import css from './audit.module.css'
import { AuditLine } from './audit-line.tsx'
import { useAudit, type AuditFilter } from './use-audit.ts'

export function AuditList({ filter }: { readonly filter: AuditFilter }) {
  const { formatMessage } = useIntl()
  const query = useAudit(filter)
  if (query.isPending) return <SkeletonText label={formatMessage({ id: 'core.loading' })} />
  if (query.data === undefined) return <RegionFailed error={query.error} reset={() => void query.refetch()} />
  const entries = query.data.pages.flatMap((page) => page.items)
  if (entries.length === 0) {
    return (
      <NoMatchState title={<FormattedMessage id="admin.audit.none" />}>
        <FormattedMessage id="admin.audit.none.why" />
      </NoMatchState>
    )
  }
  return (
    <>
      <Card padded={false}>
        <ul aria-label={formatMessage({ id: 'admin.audit' })} aria-busy={query.isPlaceholderData || undefined}>
          {entries.map((entry) => (
            <li key={entry.id} className={css.entry}>
              <AuditLine entry={entry} />
            </li>
          ))}
        </ul>
      </Card>
      <More of={query} />
    </>
  )
}
