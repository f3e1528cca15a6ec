import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { FormattedMessage, useIntl } from 'react-intl'
import { SendKeys } from '../writing/send-keys.tsx'
import { Writer } from '../writing/writer.tsx'
import { TEXT_MAX } from './limit.ts'
import { Overtaken } from './overtaken.tsx'
import type { EditedText } from './use-text.tsx'

/** Changes a description or a resolution in its place. */
export function TextEditor({ text, mayBeEmpty }: { readonly text: EditedText; readonly mayBeEmpty?: boolean }) {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  return (
    <>
      <Overtaken text={text} />
      <Writer
        ticket={text.number}
        focus={text.asked}
        draft={text.draft}
        attaching={text.attaching}
        label={formatMessage({ id: `tracker.ticket.${text.field}` })}
        limit={TEXT_MAX}
        mayBeEmpty={mayBeEmpty}
        busy={false}
        action={<FormattedMessage id="tracker.save" />}
        onSend={text.save}
        onCancel={text.leave}
        hint={<SendKeys to="save" />}
        error={text.error !== null && problemText(text.error)}
      />
    </>
  )
}
