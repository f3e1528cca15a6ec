import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { Field } from '@guichet/ui/field'
import { FormActions } from '@guichet/ui/form-actions'
import { Notice } from '@guichet/ui/notice'
import { TextArea } from '@guichet/ui/text-area'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { focusField } from '../elements/focus-field.ts'
import { ProofField } from './proof-field.tsx'
import { useProof } from './use-proof.tsx'
import { useKey } from './use-report.tsx'
import { useVisits } from './use-visits-client.tsx'
import css from './visit.module.css'
import { TEXT_MAX } from './written.ts'

interface Props {
  readonly secret: string
  readonly onSent: () => void
}

/** Something more about one's report. The work is asked for with the first letter. */
export function AnswerForm({ secret, onSent }: Props) {
  const id = useId()
  const { client, params } = useVisits()
  const problemText = useProblemText()
  const [body, setBody] = useState('')
  const [tried, setTried] = useState(false)
  const key = useKey()
  const proof = useProof()
  const answer = useMutation({
    mutationFn: (proof: string) => {
      const sent = { secret, body, proof }
      return client.answer({ params, body: sent, idempotencyKey: key(sent) })
    },
  })
  const fault = body.length > TEXT_MAX ? 'long' : tried && body.trim() === '' ? 'empty' : null
  const send = async (done: string) => {
    try {
      await answer.mutateAsync(done)
      setBody('')
      setTried(false)
      proof.again()
      onSent()
    } catch (error) {
      proof.refused(error)
    }
  }
  return (
    <form
      noValidate
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (body.trim() === '' || body.length > TEXT_MAX) return focusField(id)
        if (!answer.isPending) proof.submit((done) => void send(done))
      }}
    >
      <Field
        id={id}
        label={<FormattedMessage id="tracker.visit.answer" />}
        error={fault && <FormattedMessage id={`tracker.visit.answer.${fault}`} values={{ limit: TEXT_MAX }} />}
      >
        <TextArea
          value={body}
          dir="auto"
          rows={4}
          onChange={(event) => {
            setBody(event.currentTarget.value)
            proof.cancel()
            if (answer.isError) answer.reset()
          }}
        />
      </Field>
      {body !== '' && <ProofField proof={proof} />}
      {answer.isError && (
        <Notice tone="danger" live="alert" title={<FormattedMessage id="tracker.visit.answer.failed" />}>
          <p>{problemText(answer.error)}</p>
        </Notice>
      )}
      <FormActions note={proof.waiting && <FormattedMessage id="tracker.visit.work.wait" />}>
        <Button type="submit" variant="primary" busy={answer.isPending || proof.waiting}>
          <FormattedMessage id="tracker.visit.answer.send" />
        </Button>
      </FormActions>
    </form>
  )
}
