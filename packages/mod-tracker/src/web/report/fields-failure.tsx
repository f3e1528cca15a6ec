import { Button } from '@guichet/ui/button'
import { Notice } from '@guichet/ui/notice'
import { FormattedMessage } from 'react-intl'

/** The tracker's own questions could not be had: what is written stays, and can be sent all the same. */
export function FieldsFailure({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Notice
      tone="warn"
      live="status"
      title={<FormattedMessage id="tracker.report.fields.failed" />}
      actions={
        <Button size="s" onClick={onRetry}>
          <FormattedMessage id="core.retry" />
        </Button>
      }
    />
  )
}

/** The code of these questions could not be had: only the page, loaded anew, asks for it again. What is written is kept. */
export const FieldsNotLoaded = () => <FieldsFailure onRetry={() => location.reload()} />
