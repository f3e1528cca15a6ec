import { mayDo } from '@guichet/domain/tickets/operations'
import { DraftNote } from '@guichet/plugin-kit/web/draft-note'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { FormActions } from '@guichet/ui/form-actions'
import { Notice } from '@guichet/ui/notice'
import { useFileDrop } from '@guichet/ui/use-file-drop'
import { useEffect, useId, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { ShownSuggestion } from '../../contract/suggestion-points.ts'
import { Suggestions } from '../suggestions/suggestions.tsx'
import { useAttaching } from '../attachments/use-attaching.tsx'
import type { Created } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { faultsOf, firstFault, LIMITS, type Draft } from './draft.ts'
import { refusedFields, type FormField } from './faults.ts'
import { FilesField } from './files-field.tsx'
import css from './report.module.css'
import { LineField, TextField } from './report-fields.tsx'
import { RequesterField } from './requester-field.tsx'
import type { useReportDraft } from './use-report-draft.tsx'
import { useSend } from './use-send.tsx'

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
  const ids: Record<FormField, string> = { text: useId(), line: useId() }
  const { kept, draft, write } = report
  const send = useSend()
  const attaching = useAttaching('report', 'form')
  const drop = useFileDrop((files, how) => attaching.add(files, how))
  const problemText = useProblemText()
  const [tried, setTried] = useState(false)
  const mayReportFor = mayDo('createOnBehalf', useCan())
  const faults = messagesOf(draft, { tried, refused: refusedFields(send.error) })

  const focus = (field: FormField) => document.getElementById(ids[field])?.focus()
  useEffect(() => {
    if (focused) document.getElementById(ids.text)?.focus()
  }, [focused, ids.text])

  const submit = async () => {
    if (send.isPending || attaching.busy) return
    setTried(true)
    const wrong = firstFault(draft)
    if (wrong !== null) {
      focus(wrong)
      return
    }
    try {
      const created = await send.mutateAsync({ draft, files: attaching.ids })
      kept.discard()
      attaching.discard()
      onSent(created)
    } catch (error) {
      const [refused] = refusedFields(error)
      if (refused !== undefined) focus(refused)
    }
  }
  const edit = (next: Draft) => {
    write(next)
    if (send.isError) send.reset()
  }

  return (
    <form
      noValidate
      className={css.form}
      {...drop.box}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField id={ids.text} draft={draft} readOnly={!kept.known} error={faults.text} onChange={edit} />
      <Suggestions draft={draft} onAnswered={onAnswered} />
      <LineField id={ids.line} draft={draft} readOnly={!kept.known} error={faults.line} onChange={edit} />
      <FilesField attaching={attaching} over={drop.over} />
      {mayReportFor && <RequesterField draft={draft} onChange={edit} />}
      {send.isError && refusedFields(send.error).length === 0 && (
        <Notice tone="danger" live="alert" title={<FormattedMessage id="tracker.report.failed" />}>
          <p>
            <FormattedMessage id="tracker.report.failed.kept" values={{ reason: problemText(send.error) }} />
          </p>
        </Notice>
      )}
      <FormActions note={attaching.busy ? <FormattedMessage id="tracker.attach.wait" /> : <DraftNote draft={kept} />}>
        <Button type="submit" variant="primary" size="l" busy={send.isPending}>
          <FormattedMessage id="tracker.report.send" />
        </Button>
      </FormActions>
    </form>
  )
}

/** What is said at each field: that it is empty only once sending was tried, that it is too long at once. */
function messagesOf(
  draft: Draft,
  { tried, refused }: { readonly tried: boolean; readonly refused: readonly FormField[] },
) {
  const { text, line } = faultsOf(draft)
  return {
    text:
      text === 'too-long'
        ? tooLong(LIMITS.text)
        : text === 'empty' && tried
          ? { id: 'tracker.report.text.empty' }
          : serverWord(refused, 'text'),
    line: line === 'too-long' ? tooLong(LIMITS.line) : serverWord(refused, 'line'),
  }
}

const tooLong = (limit: number) => ({ id: 'tracker.report.tooLong', values: { limit } })
const serverWord = (refused: readonly FormField[], field: FormField) =>
  refused.includes(field) ? { id: 'tracker.report.invalid' } : null
