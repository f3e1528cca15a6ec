import { DraftNote } from '@guichet/plugin-kit/web/draft-note'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button } from '@guichet/ui/button'
import { FieldError } from '@guichet/ui/field'
import { TextArea } from '@guichet/ui/text-area'
import type { KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useCaretAtEnd } from '../writing/use-caret-at-end.tsx'
import { SUMMARY_MAX } from './limit.ts'
import { Overtaken } from './overtaken.tsx'
import css from './texts.module.css'
import type { EditedText } from './use-text.tsx'

/** Changes the summary in the place of the title. It is one line, however many it takes on the screen: Enter saves it. */
export function SummaryEditor({ text }: { readonly text: EditedText }) {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  const { draft, error } = text
  const box = useCaretAtEnd(text.asked)
  const wanted = draft.text.trim()
  const save = () => {
    if (wanted !== '' && wanted.length <= SUMMARY_MAX) text.save(wanted)
  }
  const keys: Readonly<Record<string, () => void>> = {
    Enter: save,
    ...(!draft.written && { Escape: text.leave }),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (act === undefined || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div ref={box} className={css.summary}>
      <Overtaken text={text} />
      <TextArea
        rows={1}
        className={css.line}
        dir="auto"
        aria-label={formatMessage({ id: 'tracker.ticket.summary' })}
        value={draft.text}
        maxLength={SUMMARY_MAX}
        readOnly={!draft.writable}
        onChange={({ currentTarget }) => draft.write(currentTarget.value.replace(/\s*[\r\n]+\s*/g, ' '))}
        onKeyDown={onKeyDown}
      />
      {error !== null && (
        <div role="alert">
          <FieldError>{problemText(error)}</FieldError>
        </div>
      )}
      <div className={css.foot}>
        <span className={css.hint}>{draft.written && <DraftNote draft={draft} />}</span>
        <Button variant="bare" onClick={text.leave}>
          <FormattedMessage id="tracker.cancel" />
        </Button>
        <Button variant="primary" onClick={save}>
          <FormattedMessage id="tracker.save" />
        </Button>
      </div>
    </div>
  )
}
