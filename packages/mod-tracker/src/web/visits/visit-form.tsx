import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { FormActions } from '@guichet/ui/form-actions'
import { Notice } from '@guichet/ui/notice'
import { useId, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { askedNow } from '../elements/asked.ts'
import { focusField } from '../elements/focus-field.ts'
import { refusedElements, type Refused } from '../elements/refused.ts'
import AskedFields from '../report/asked-fields.tsx'
import { firstFault } from '../report/draft.ts'
import { refusedFields } from '../report/faults.ts'
import { messagesOf } from '../report/messages.ts'
import { LineField, TextField } from '../report/report-fields.tsx'
import type { CustomField } from '../types.ts'
import { ContactFields } from './contact-fields.tsx'
import { ProofField } from './proof-field.tsx'
import type { Receipt } from './received.tsx'
import { useProof } from './use-proof.tsx'
import { useReport } from './use-report.tsx'
import css from './visit.module.css'
import { isEmailWrong, NOTHING, TEXT_MAX, type Writing } from './written.ts'

interface Props {
  readonly fields: readonly CustomField[]
  readonly onSent: (receipt: Receipt) => void
  /** The server saw another form. */
  readonly onChanged: () => void
}

const NONE: ReadonlyMap<string, Refused> = new Map()

/** What happened, the tracker's own questions, and how to reach who says it. Nothing of it is kept in this browser. */
export function VisitForm({ fields, onSent, onChanged }: Props) {
  const prefix = useId()
  const ids = { text: useId(), line: useId(), email: useId() }
  const [writing, setWriting] = useState<Writing>(NOTHING)
  const [tried, setTried] = useState(false)
  const report = useReport()
  const proof = useProof()
  const problemText = useProblemText()
  const { draft } = writing
  const asked = askedNow(fields, draft.elements, false)
  const idOf = (code: string) => `${prefix}-${code}`
  const tooLong = draft.text.length > TEXT_MAX
  const edit = (next: Writing) => {
    setWriting(next)
    proof.cancel()
    if (report.isError) report.reset()
  }
  const send = async (done: string) => {
    try {
      const receipt = await report.mutateAsync({ writing, elements: asked.sent, proof: done })
      onSent({ ...receipt, summary: draft.line ?? draft.text })
    } catch (error) {
      proof.refused(error)
      if (refusedElements(error).size > 0) onChanged()
    }
  }
  const submit = () => {
    setTried(true)
    const wrong = firstFault(draft)
    if (wrong !== null) return focusField(ids[wrong])
    if (tooLong) return focusField(ids.text)
    const first = asked.fields.find(({ code }) => asked.faults.has(code))
    if (first !== undefined) return focusField(idOf(first.code))
    if (isEmailWrong(writing)) return focusField(ids.email)
    if (!report.isPending) proof.submit((done) => void send(done))
  }
  const refused = refusedElements(report.error)
  const faults = messagesOf(draft, { tried, refused: refusedFields(report.error) })
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        id={ids.text}
        draft={draft}
        readOnly={false}
        error={tooLong ? { id: 'tracker.report.tooLong', values: { limit: TEXT_MAX } } : faults.text}
        onChange={(next) => edit({ ...writing, draft: next })}
      />
      <LineField
        id={ids.line}
        draft={draft}
        readOnly={false}
        error={faults.line}
        onChange={(next) => edit({ ...writing, draft: next })}
      />
      <AskedFields
        fields={asked.fields}
        known={fields}
        idOf={idOf}
        written={draft.elements}
        faults={tried ? new Map<string, Refused>([...asked.faults, ...refused]) : NONE}
        onChange={(code, value) =>
          edit({ ...writing, draft: { ...draft, elements: { ...draft.elements, [code]: value } } })
        }
        requester={null}
      />
      <p className={css.quiet}>
        <FormattedMessage id="tracker.visit.noFiles" />
      </p>
      <ContactFields writing={writing} emailId={ids.email} tried={tried} onChange={edit} />
      <ProofField proof={proof} />
      {report.isError && (
        <Notice tone="danger" live="alert" title={<FormattedMessage id="tracker.visit.failed" />}>
          <p>{problemText(report.error)}</p>
        </Notice>
      )}
      <FormActions note={proof.waiting && <FormattedMessage id="tracker.visit.work.wait" />}>
        <Button type="submit" variant="primary" size="l" busy={report.isPending || proof.waiting}>
          <FormattedMessage id="tracker.report.send" />
        </Button>
      </FormActions>
    </form>
  )
}
