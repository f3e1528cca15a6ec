import type { Draft } from '@guichet/plugin-kit/web/draft'
import { DraftNote } from '@guichet/plugin-kit/web/draft-note'
import { useMarkdownField } from '@guichet/plugin-kit/web/markdown-field'
import { Button } from '@guichet/ui/button'
import { FieldError } from '@guichet/ui/field'
import { MarkdownField } from '@guichet/ui/markdown-field'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { BlindNotice } from './blind-notice.tsx'
import { PeopleList } from './people-list.tsx'
import { useCaretAtEnd } from './use-caret-at-end.tsx'
import { useNaming } from './use-naming.tsx'
import css from './writer.module.css'

interface Props {
  readonly draft: Draft
  readonly label: string
  readonly placeholder?: string
  readonly limit: number
  /** Whether nothing is a text too. */
  readonly mayBeEmpty?: boolean
  /** It is on its way. */
  readonly busy: boolean
  /** What the button that sends it says. */
  readonly action: ReactNode
  readonly onSend: (text: string) => void
  /** The way back, where there is one; Escape is another as long as nothing is written. */
  readonly onCancel?: () => void
  /** Why it was not taken. */
  readonly error?: ReactNode
  /** At its foot, while there is no draft to tell of. */
  readonly hint?: ReactNode
  /** The ticket it is about, whose readers can be named in it; without it, nobody is completed. */
  readonly ticket?: number
  /** Whether it is an internal note. */
  readonly notes?: boolean
  /** Whether somebody has just asked to write here. */
  readonly focus?: boolean
}

/** Where a text in Markdown is written, kept as a draft, and sent: by its button or with Ctrl and Enter. */
export function Writer({
  draft,
  limit,
  mayBeEmpty = false,
  busy,
  onSend,
  onCancel,
  focus = false,
  ticket,
  notes = false,
  ...words
}: Props) {
  const field = useMarkdownField()
  const box = useCaretAtEnd(focus)
  const naming = useNaming(ticket ?? null)
  const { text } = draft
  const tooLong = text.length > limit
  const send = () => {
    if (!busy && !tooLong && (mayBeEmpty || text.trim() !== '')) onSend(text)
  }
  return (
    <div
      ref={box}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onCancel === undefined || draft.written) return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <MarkdownField
        {...field}
        aria-label={words.label}
        placeholder={words.placeholder}
        value={text}
        readOnly={busy || !draft.writable}
        onChange={draft.write}
        onSubmit={send}
        {...naming.field}
      >
        <span className={css.hint}>{draft.written ? <DraftNote draft={draft} /> : words.hint}</span>
        {onCancel !== undefined && (
          <Button variant="bare" onClick={onCancel}>
            <FormattedMessage id="tracker.cancel" />
          </Button>
        )}
        <Button variant="primary" busy={busy} onClick={send}>
          {words.action}
        </Button>
      </MarkdownField>
      {ticket !== undefined && <PeopleList naming={naming} notes={notes} />}
      {ticket !== undefined && text !== '' && <BlindNotice ticket={ticket} text={text} notes={notes} />}
      {tooLong ? (
        <FieldError>
          <FormattedMessage id="tracker.report.tooLong" values={{ limit }} />
        </FieldError>
      ) : (
        words.error && (
          <div role="alert">
            <FieldError>{words.error}</FieldError>
          </div>
        )
      )}
    </div>
  )
}
