import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button, buttonClass } from '@guichet/ui/button'
import { Notice } from '@guichet/ui/notice'
import { Section } from '@guichet/ui/page'
import { Link } from '@tanstack/react-router'
import { useMutation } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import type { Import } from '../types.ts'
import { useImportsClient } from './use-imports-client.tsx'
import { Counts } from './counts.tsx'
import { FailureNotice } from './failure-notice.tsx'
import css from './imports.module.css'
import { Reasons } from './reasons.tsx'
import { Rows } from './rows.tsx'
import { saveFile } from '@guichet/plugin-kit/web/save-file'
import { useStep } from './use-import.tsx'

/** What became of the rows: counts, the report, the tickets that were made, the rows that were refused. */
export function ResultStep({ of: given }: { readonly of: Import }) {
  const { id } = useActivity()
  const problemText = useProblemText()
  const goOn = useStep(given)
  const report = useReport(given)
  const { imported, refused } = given.progress
  const error = goOn.error ?? report.error
  return (
    <div className={css.stack}>
      {given.stage === 'done' ? (
        <Notice
          tone="success"
          live="status"
          title={<FormattedMessage id="tracker.import.done" values={{ count: imported }} />}
        />
      ) : (
        <FailureNotice of={given} />
      )}
      <Counts of={given} />
      <div className={css.actions}>
        {given.stage === 'done' ? (
          <Link to={`/trackers/${id}`} className={buttonClass({ variant: 'primary' })}>
            <FormattedMessage id="tracker.import.toTickets" />
          </Link>
        ) : (
          <Button variant="primary" busy={goOn.isPending} onClick={() => goOn.mutate('run')}>
            <FormattedMessage id="tracker.import.goOn" />
          </Button>
        )}
        <Button icon="download" busy={report.isPending} onClick={() => report.mutate()}>
          <FormattedMessage id="tracker.import.report" />
        </Button>
      </div>
      {error !== null && (
        <Notice tone="danger" live="alert">
          <p>{problemText(error)}</p>
        </Notice>
      )}
      {refused > 0 && (
        <Notice tone="warn" title={<FormattedMessage id="tracker.import.result.refused" values={{ count: refused }} />}>
          <Reasons of={given} />
        </Notice>
      )}
      <Section title={<FormattedMessage id="tracker.import.rows" />} size="s">
        <Rows of={given} kinds={['imported', 'refused', 'already-there']} />
      </Section>
    </div>
  )
}

function useReport(given: Import) {
  const { id } = useActivity()
  const { language } = useApp()
  const client = useImportsClient()
  return useMutation({
    mutationFn: async () => {
      const file = await client.report({ params: { tracker: id, import: given.id }, query: { language } })
      saveFile(file, `${given.name.replace(/\.[^.]*$/, '')}-report.csv`)
    },
  })
}
