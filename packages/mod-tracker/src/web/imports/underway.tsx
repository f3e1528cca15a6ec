import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Card } from '@guichet/ui/card'
import { Notice } from '@guichet/ui/notice'
import { ProgressBar } from '@guichet/ui/progress-bar'
import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Import } from '../types.ts'
import { Counts } from './counts.tsx'
import css from './imports.module.css'
import { useStep } from './use-import.tsx'

/** How far it is. It goes on without this page, which can be left and found again. */
export function Underway({ of: given }: { readonly of: Import }) {
  const { formatMessage, formatNumber } = useIntl()
  const problemText = useProblemText()
  const { mutate, isPending, isError, error } = useStep(given)
  const part = given.bytes === 0 ? 1 : given.progress.bytes / given.bytes
  // Said aloud by the tenth: every second would be too often.
  const tenths = Math.floor(part * 10) / 10
  const isCheck = given.stage === 'checking'
  return (
    <div className={css.stack}>
      <Card>
        <div className={css.stack}>
          <p className={css.far}>
            <FormattedMessage
              id={isCheck ? 'tracker.import.checking' : 'tracker.import.running'}
              values={{ part: formatNumber(part, { style: 'percent' }), rows: given.progress.rows }}
            />
          </p>
          <ProgressBar value={part} label={formatMessage({ id: 'tracker.import.progress' })} />
          <VisuallyHidden>
            <output>{formatNumber(tenths, { style: 'percent' })}</output>
          </VisuallyHidden>
          <p className={css.quiet}>
            <FormattedMessage id="tracker.import.leave" />
          </p>
          <div>
            <Button icon="x" busy={isPending} onClick={() => mutate('cancel')}>
              <FormattedMessage id={isCheck ? 'tracker.import.cancel.check' : 'tracker.import.cancel.run'} />
            </Button>
          </div>
        </div>
      </Card>
      <Counts of={given} />
      {isError && (
        <Notice tone="danger" live="alert">
          <p>{problemText(error)}</p>
        </Notice>
      )}
    </div>
  )
}
