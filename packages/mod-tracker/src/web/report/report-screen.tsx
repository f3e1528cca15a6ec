import { mayDo } from '@guichet/domain/tickets/operations'
import { createClient } from '@guichet/plugin-kit/client'
import type { Going } from '@guichet/plugin-kit/web/define-web'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { formContract } from '../../contract/form.ts'
import { formPaths } from '../../contract/form.paths.ts'
import { fieldsQuery } from '../elements/use-fields.tsx'
import { MOUNT } from '../use-clients.tsx'
import { Answered } from '../suggestions/answered.tsx'
import { useEnding } from '../suggestions/use-ending.tsx'
import type { Created } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { NoReporting } from './no-reporting.tsx'
import { ReportForm } from './report-form.tsx'
import { Thanks } from './thanks.tsx'
import { useReportDraft } from './use-report-draft.tsx'

/** What this tracker asks beside what happened. */
export async function prefetch({ params, transport, queries }: Going): Promise<void> {
  const client = createClient<typeof formContract>(`/api/v1/${MOUNT}`, formPaths, transport)
  await queries.prefetchQuery(fieldsQuery(client, params['activity'] ?? ''))
}

/** Reporting a problem, from the first word to the receipt. */
export default function ReportScreen() {
  const { formatMessage } = useIntl()
  const can = useCan()
  const [created, setCreated] = useState<Created | null>(null)
  const [again, setAgain] = useState(false)
  const report = useReportDraft()
  const ending = useEnding(report)
  usePageTitle(created === null ? formatMessage({ id: 'tracker.report.title' }) : created.ticket.key)

  if (!mayDo('create', can)) return <NoReporting />
  return (
    <Page width="narrow">
      {ending.by !== null ? (
        <Answered
          by={ending.by}
          onAnother={() => {
            setAgain(true)
            ending.forget()
          }}
        />
      ) : created === null ? (
        <>
          <PageHeader
            size="l"
            title={<FormattedMessage id="tracker.report.title" />}
            lead={can('mod/tracker:seeissues') && <FormattedMessage id="tracker.report.lead" />}
          />
          <ReportForm focused={again} report={report} onSent={setCreated} onAnswered={ending.end} />
        </>
      ) : (
        <Thanks
          created={created}
          onAnother={() => {
            setAgain(true)
            setCreated(null)
          }}
        />
      )}
    </Page>
  )
}
