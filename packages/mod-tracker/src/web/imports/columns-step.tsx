import { UnsavedGuard } from '@guichet/plugin-kit/web/unsaved-guard'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Notice } from '@guichet/ui/notice'
import { Section } from '@guichet/ui/page'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { Import } from '../types.ts'
import { ColumnList } from './column-list.tsx'
import { lacksText } from './columns.ts'
import { FailureNotice } from './failure-notice.tsx'
import { IdentityFields } from './identity-fields.tsx'
import css from './imports.module.css'
import { ReadingFields } from './reading-fields.tsx'
import { useCheck } from './use-check.tsx'
import { useSample } from './use-sample.tsx'
import { WordMatching } from './word-matching.tsx'

/** Which column is what, and how the cells are read; then the dry run. */
export function ColumnsStep({ of: given }: { readonly of: Import }) {
  const problemText = useProblemText()
  const { settings, unsaved, edit, meet, nameOf, begin, takeTheirs } = useCheck(given)
  const [tried, setTried] = useState(false)
  const sample = useSample(given.id, settings)
  const columns = sample.data?.columns ?? []
  const lacking = lacksText(settings.columns)
  return (
    <form
      noValidate
      className={css.stack}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!lacking) begin.mutate()
      }}
    >
      <FailureNotice of={given} />
      <Section title={<FormattedMessage id="tracker.import.columns" />} size="s">
        <ColumnList sample={sample} settings={settings} onChange={(chosen) => edit({ columns: chosen })} />
      </Section>
      <WordMatching of={given} settings={settings} onChange={edit} nameOf={nameOf} onMeet={meet} />
      <Section title={<FormattedMessage id="tracker.import.identity" />} size="s">
        <IdentityFields columns={columns} settings={settings} onChange={edit} />
      </Section>
      <Section title={<FormattedMessage id="tracker.import.reading" />} size="s">
        <ReadingFields settings={settings} onChange={edit} />
      </Section>
      {tried && lacking && (
        <Notice tone="danger" live="alert">
          <p>
            <FormattedMessage id="error.tracker.import.no_text" />
          </p>
        </Notice>
      )}
      {begin.isError && (
        <Notice
          tone="danger"
          live="alert"
          actions={
            takeTheirs && (
              <Button size="s" onClick={takeTheirs}>
                <FormattedMessage id="tracker.import.takeTheirs" />
              </Button>
            )
          }
        >
          <p>{problemText(begin.error)}</p>
        </Notice>
      )}
      <div className={css.end}>
        <Button type="submit" variant="primary" size="l" busy={begin.isPending}>
          <FormattedMessage id="tracker.import.check" />
        </Button>
        <p className={css.quiet}>
          <FormattedMessage id="tracker.import.check.hint" />
        </p>
      </div>
      <UnsavedGuard of="tracker.settings.leave" unsaved={unsaved} />
    </form>
  )
}
