import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { PageHeader } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Received, type Receipt } from './received.tsx'
import { VisitForm } from './visit-form.tsx'
import { useVisits } from './use-visits-client.tsx'
import { OwnAccount } from './own-account.tsx'

/** From the first word to the receipt. */
export function Reporting() {
  const { formatMessage } = useIntl()
  const { name } = useActivity()
  const { client, params } = useVisits()
  const [receipt, setReceipt] = useState<Receipt | null>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['visit', params.tracker, 'form'],
    queryFn: ({ signal }) => client.form({ params, signal }),
    staleTime: Infinity,
  })
  usePageTitle(receipt === null ? name : formatMessage({ id: 'tracker.visit.received' }))
  if (receipt !== null) return <Received receipt={receipt} onAnother={() => setReceipt(null)} />
  if (error !== null && data === undefined)
    return <Failure level={1} title="tracker.visit.failed" error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageHeader
        size="l"
        title={<FormattedMessage id="tracker.report.title" />}
        lead={<FormattedMessage id="tracker.visit.lead" />}
      />
      {data === undefined ? (
        <SkeletonText label={formatMessage({ id: 'tracker.visit.loading' })} lines={6} />
      ) : (
        <VisitForm fields={data.fields} onSent={setReceipt} onChanged={() => void refetch()} />
      )}
      <OwnAccount />
    </>
  )
}
