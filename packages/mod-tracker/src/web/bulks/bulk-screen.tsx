import { ApiProblem } from '@guichet/plugin-kit/client'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Button } from '@guichet/ui/button'
import { NoRightState } from '@guichet/ui/empty-state'
import { Page, PageHeader } from '@guichet/ui/page'
import { ProgressBar } from '@guichet/ui/progress-bar'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useMutation } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { saveFile } from '@guichet/plugin-kit/web/save-file'
import type { Bulk } from '../types.ts'
import { useBulksClient } from '../use-clients.tsx'
import { useActionWords } from './action-words.tsx'
import { BulkItems } from './bulk-items.tsx'
import css from './bulks.module.css'
import { useBulk, useBulkStep } from './use-bulk.tsx'

/** One of them: how far it is, what became of each ticket, and the same as a file. */
export default function BulkScreen() {
  const { formatMessage } = useIntl()
  const { bulk: id = '' }: { bulk?: string } = useParams({ strict: false })
  const { data, error, refetch } = useBulk(id)
  usePageTitle(formatMessage({ id: 'tracker.bulk.title' }))
  if (data !== undefined) return <Shown bulk={data} />
  if (error === null)
    return (
      <Page width="narrow">
        <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
      </Page>
    )
  return error instanceof ApiProblem && [400, 403, 404].includes(error.status) ? (
    <NoRightState level={1} title={<FormattedMessage id="error.tracker.bulk.not_found" />}>
      <FormattedMessage id="tracker.bulk.absent.why" />
    </NoRightState>
  ) : (
    <Failure level={1} title="tracker.bulk.failed" error={error} onRetry={() => void refetch()} />
  )
}

function Shown({ bulk }: { readonly bulk: Bulk }) {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const words = useActionWords()
  const client = useBulksClient()
  const step = useBulkStep(bulk)
  const report = useMutation({
    mutationFn: async () =>
      saveFile(await client.report({ params: { tracker: id, bulk: bulk.id } }), 'bulk-report.csv'),
  })
  const { stage, total, progress } = bulk
  const settled = total - progress.left
  return (
    <Page width="narrow">
      <PageHeader
        title={words(bulk.action)}
        lead={
          <output>
            <FormattedMessage id={`tracker.bulk.stage.${stage}`} values={{ settled, total, ...progress }} />
          </output>
        }
        actions={
          <>
            {stage === 'running' && (
              <Button icon="x" busy={step.isPending} onClick={() => step.mutate('cancel')}>
                <FormattedMessage id="tracker.bulk.cancel" />
              </Button>
            )}
            {(stage === 'cancelled' || stage === 'interrupted') && (
              <Button variant="primary" busy={step.isPending} onClick={() => step.mutate('resume')}>
                <FormattedMessage id="tracker.bulk.resume" />
              </Button>
            )}
            <Button icon="download" variant="soft" busy={report.isPending} onClick={() => report.mutate()}>
              <FormattedMessage id="tracker.bulk.report" />
            </Button>
          </>
        }
      />
      {stage === 'running' && (
        <ProgressBar value={settled / total} label={formatMessage({ id: 'tracker.bulk.progress' })} />
      )}
      <BulkItems bulk={bulk} />
      {bulk.action.kind === 'delete' && progress.done > 0 && (
        <p className={css.foot}>
          <Link to={`/trackers/${id}/deleted`}>
            <FormattedMessage id="tracker.bulk.toDeleted" />
          </Link>
        </p>
      )}
      <p className={css.foot}>
        <Link to={`/trackers/${id}/bulks`}>
          <FormattedMessage id="tracker.bulk.toAll" />
        </Link>
      </p>
    </Page>
  )
}
