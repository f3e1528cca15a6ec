import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Button, buttonClass } from '@guichet/ui/button'
import { Notice } from '@guichet/ui/notice'
import { Section } from '@guichet/ui/page'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Import } from '../types.ts'
import { Counts } from './counts.tsx'
import css from './imports.module.css'
import { Reasons } from './reasons.tsx'
import { Rows } from './rows.tsx'
import { useStep } from './use-import.tsx'

/** What each row would become, before anything is. */
export function CheckStep({ of: given }: { readonly of: Import }) {
  const { id } = useActivity()
  const problemText = useProblemText()
  const { mutate, isPending, isError, error } = useStep(given)
  const { imported, refused } = given.progress
  return (
    <div className={css.stack}>
      <Counts of={given} />
      {refused > 0 && (
        <Notice
          tone="warn"
          title={<FormattedMessage id="tracker.import.check.refused" values={{ count: refused }} />}
          actions={
            <Link to={`/trackers/${id}/imports/${given.id}/columns`} className={buttonClass({ size: 's' })}>
              <FormattedMessage id="tracker.import.check.again" />
            </Link>
          }
        >
          <Reasons of={given} />
        </Notice>
      )}
      {imported === 0 ? (
        <Notice title={<FormattedMessage id="tracker.import.check.nothing" />} />
      ) : (
        <div>
          <Button variant="primary" size="l" busy={isPending} onClick={() => mutate('run')}>
            <FormattedMessage id="tracker.import.start" values={{ count: imported }} />
          </Button>
        </div>
      )}
      {isError && (
        <Notice tone="danger" live="alert">
          <p>{problemText(error)}</p>
        </Notice>
      )}
      <Section title={<FormattedMessage id="tracker.import.rows" />} size="s">
        <Rows of={given} kinds={['would-import', 'refused', 'already-there']} />
      </Section>
    </div>
  )
}
