import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Button, buttonClass } from '@guichet/ui/button'
import { IconButton } from '@guichet/ui/icon-button'
import { ProgressBar } from '@guichet/ui/progress-bar'
import { FloatingBar } from '@guichet/ui/toolbar'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { useActionWords } from './action-words.tsx'
import css from './bulks.module.css'
import { useBulk, useBulkStep } from './use-bulk.tsx'

/** How far it is, and then what came of it. It goes on without this page, and is found again on a page of its own. */
export function BulkProgress({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { formatMessage } = useIntl()
  const { id: tracker } = useActivity()
  const words = useActionWords()
  const { data: bulk } = useBulk(id)
  const step = useBulkStep({ id })
  if (bulk === undefined) return null
  const { total, progress, stage, action } = bulk
  const settled = total - progress.left
  return (
    <FloatingBar label={formatMessage({ id: 'tracker.bulk.bar' })}>
      <b className={css.count}>{words(action)}</b>
      <output>
        <FormattedMessage id={`tracker.bulk.stage.${stage}`} values={{ settled, total, ...progress }} />
      </output>
      {stage === 'running' && (
        <>
          <ProgressBar value={settled / total} decorative />
          <Button size="s" busy={step.isPending} onClick={() => step.mutate('cancel')}>
            <FormattedMessage id="tracker.bulk.cancel" />
          </Button>
        </>
      )}
      <span className={css.end}>
        {action.kind === 'delete' && progress.done > 0 && (
          <Link to={`/trackers/${tracker}/deleted`} className={buttonClass({ size: 's', variant: 'soft' })}>
            <FormattedMessage id="tracker.bulk.toDeleted" />
          </Link>
        )}
        <Link to={`/trackers/${tracker}/bulks/${id}`} className={buttonClass({ size: 's', variant: 'soft' })}>
          <FormattedMessage id="tracker.bulk.details" />
        </Link>
        <IconButton icon="x" label={formatMessage({ id: 'tracker.bulk.close' })} onClick={onClose} />
      </span>
    </FloatingBar>
  )
}
