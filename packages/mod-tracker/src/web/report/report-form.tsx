import { mayDo } from '@guichet/domain/tickets/operations'
import { Boundary } from '@guichet/plugin-kit/web/boundary'
import { DraftNote } from '@guichet/plugin-kit/web/draft-note'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { FormActions } from '@guichet/ui/form-actions'
import { Notice } from '@guichet/ui/notice'
import { useFileDrop } from '@guichet/ui/use-file-drop'
import { lazy, Suspense, useEffect, useId, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { ShownSuggestion } from '../../contract/suggestion-points.ts'
import { Suggestions } from '../suggestions/suggestions.tsx'
import { useAttaching } from '../attachments/use-attaching.tsx'
import { useOrigin } from '../origins/use-origin.tsx'
import type { Created } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import type { Draft } from './draft.ts'
import { refusedFields, type FormField } from './faults.ts'
import { FieldsFailure, FieldsNotLoaded } from './fields-failure.tsx'
import { FilesField } from './files-field.tsx'
import { messagesOf } from './messages.ts'
import css from './report.module.css'
import { LineField, TextField } from './report-fields.tsx'
import { RequesterField } from './requester-field.tsx'
import { useAsked } from './use-asked.tsx'
import type { useReportDraft } from './use-report-draft.tsx'
import { useSend } from './use-send.tsx'
import { useSubmit } from './use-submit.tsx'

const AskedFields = lazy(() => import('./asked-fields.tsx'))
const OriginPanel = lazy(() => import('../origins/origin-panel.tsx'))

interface Props {
  /** Begin in the first field: the person has just asked for another form. */
  readonly focused: boolean
  readonly report: ReturnType<typeof useReportDraft>
  readonly onSent: (created: Created) => void
  /** Something has answered it: it need not be sent. */
  readonly onAnswered: (by: ShownSuggestion) => void
}

/** One screen, one question first. Nothing written here is lost before it has been received. */
export function ReportForm({ focused, report, onSent, onAnswered }: Props) {
  const prefix = useId()
  const ids: Record<FormField, string> = { text: useId(), line: useId() }
  const { kept, draft, write } = report
  const send = useSend()
  // From the press to the answer, when what is written is forgotten: what would be written meanwhile would be lost with it.
  const [busy, setBusy] = useState(false)
  const edit = (next: Draft) => {
    if (busy) return
    write(next)
    if (send.isError) send.reset()
  }
  const asked = useAsked(draft, edit)
  const attaching = useAttaching('report', 'form')
  const origin = useOrigin()
  const attach = (files: readonly File[], how?: 'dropped' | 'pasted') => busy || attaching.add(files, how)
  const drop = useFileDrop(attach)
  const problemText = useProblemText()
  const idOfElement = (code: string) => `${prefix}-${code}`
  const { submit, tried, elementFaults, isUnsaid } = useSubmit({
    report,
    asked,
    attaching,
    send,
    origin: origin.sent,
    idOf: (field) => ids[field],
    idOfElement,
    onSent,
  })
  const mayReportFor = mayDo('createOnBehalf', useCan())
  const faults = messagesOf(draft, { tried, refused: refusedFields(send.error) })
  useEffect(() => {
    if (focused) document.getElementById(ids.text)?.focus()
  }, [focused, ids.text])

  return (
    <form
      noValidate
      className={css.form}
      {...drop.box}
      onSubmit={(event) => {
        event.preventDefault()
        if (busy) return
        setBusy(true)
        void submit().finally(() => setBusy(false))
      }}
    >
      <TextField id={ids.text} draft={draft} readOnly={busy || !kept.known} error={faults.text} onChange={edit} />
      <Suggestions draft={draft} onAnswered={onAnswered} />
      <LineField id={ids.line} draft={draft} readOnly={busy || !kept.known} error={faults.line} onChange={edit} />
      {/* All at once, and nothing above it comes late: what one is about to press does not move away. */}
      {!asked.coming && !origin.coming && (
        <Suspense>
          {asked.retry !== null && <FieldsFailure onRetry={asked.retry} />}
          {asked.known.length > 0 && (
            <Boundary Failed={FieldsNotLoaded}>
              <AskedFields
                fields={asked.now.fields}
                known={asked.known}
                idOf={idOfElement}
                written={asked.written}
                faults={elementFaults}
                onChange={(code, value) => busy || asked.change(code, value)}
                requester={draft.requester?.name ?? null}
              />
            </Boundary>
          )}
          <FilesField attaching={attaching} onFiles={attach} over={drop.over} />
          {mayReportFor && (
            <Boundary Failed={FieldsNotLoaded}>
              <RequesterField draft={draft} onChange={edit} />
            </Boundary>
          )}
          {origin.told !== null && draft.requester === null && (
            <Boundary>
              <OriginPanel
                origin={origin.told}
                bare={draft.bare}
                onChange={(bare) => edit({ ...draft, bare })}
                onShown={origin.onShown}
              />
            </Boundary>
          )}
          {isUnsaid && (
            <Notice tone="danger" live="alert" title={<FormattedMessage id="tracker.report.failed" />}>
              <p>
                <FormattedMessage id="tracker.report.failed.kept" values={{ reason: problemText(send.error) }} />
              </p>
            </Notice>
          )}
          <FormActions
            note={attaching.busy ? <FormattedMessage id="tracker.attach.wait" /> : <DraftNote draft={kept} />}
          >
            <Button type="submit" variant="primary" size="l" busy={busy}>
              <FormattedMessage id="tracker.report.send" />
            </Button>
          </FormActions>
        </Suspense>
      )}
    </form>
  )
}
