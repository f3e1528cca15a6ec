import { ApiProblem } from '@guichet/plugin-kit/client'
import { mayDo } from '@guichet/domain/tickets/operations'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { NoRightState } from '@guichet/ui/empty-state'
import { focusPageTitle, Page, PageHeader } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Import } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { CheckStep } from './check-step.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { NoImporting } from './imports-screen.tsx'
import { ResultStep } from './result-step.tsx'
import { StepLinks } from './step-links.tsx'
import { isStep, openSteps, stepOf, type ImportStep } from './steps.ts'
import { isBusy, useImport } from './use-import.tsx'
import { Underway } from './underway.tsx'

/** One import, at the step where it stands, or at one that the address names and that can be looked at. */
export default function ImportScreen() {
  const { import: importId = '', step }: { readonly import?: string; readonly step?: string } = useParams({
    strict: false,
  })
  const { formatMessage } = useIntl()
  const can = useCan()
  const { data, error, refetch, isPending } = useImport(importId)
  usePageTitle(data === undefined ? formatMessage({ id: 'tracker.import.title' }) : data.name)
  useKeptFocus(data === undefined ? '' : `${stepOf(data)} ${isBusy(data)}`)
  if (!mayDo('configure', can)) return <NoImporting />
  if (isPending)
    return (
      <Page width="narrow">
        <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
      </Page>
    )
  if (data === undefined) {
    const isAbsent = error instanceof ApiProblem && error.status === 404
    return isAbsent ? (
      <Absent />
    ) : (
      <Failure level={1} title="tracker.import.failedToLoad" error={error} onRetry={() => void refetch()} />
    )
  }
  const open = openSteps(data)
  const at = isStep(step) && open.includes(step) ? step : stepOf(data)
  return (
    <Page width="narrow">
      <PageHeader title={data.name} lead={<FormattedMessage id={`tracker.import.step.${at}.lead`} />} />
      <StepLinks importId={data.id} open={open} at={at} />
      <Step of={data} at={at} />
    </Page>
  )
}

/** What had the focus may go when another step shows, by itself: then it is on the title, and what is new is read from there. */
function useKeptFocus(shown: string): void {
  const before = useRef(shown)
  useEffect(() => {
    if (before.current !== shown && document.activeElement === document.body) focusPageTitle()
    before.current = shown
  }, [shown])
}

function Step({ of: given, at }: { readonly of: Import; readonly at: ImportStep }) {
  if (isBusy(given)) return <Underway of={given} />
  if (at === 'columns') return <ColumnsStep key={given.id} of={given} />
  return at === 'check' ? <CheckStep of={given} /> : <ResultStep of={given} />
}

function Absent() {
  const { id } = useActivity()
  return (
    <NoRightState
      level={1}
      title={<FormattedMessage id="tracker.import.absent" />}
      actions={
        <Link to={`/trackers/${id}/imports`} className={buttonClass({ variant: 'primary' })}>
          <FormattedMessage id="tracker.import.back" />
        </Link>
      }
    />
  )
}
