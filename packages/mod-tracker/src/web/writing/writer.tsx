import type { Draft } from '@guichet/plugin-kit/web/draft'
import { DraftNote } from '@guichet/plugin-kit/web/draft-note'
import { useMarkdownField } from '@guichet/plugin-kit/web/markdown-field'
import { Button } from '@guichet/ui/button'
import { FieldError } from '@guichet/ui/field'
import { FilePicker } from '@guichet/ui/file-picker'
import { MarkdownField, type MarkdownHandle } from '@guichet/ui/markdown-field'
import { useFileDrop } from '@guichet/ui/use-file-drop'
import { useRef, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { AttachingRows } from '../attachments/attaching-rows.tsx'
import type { Attaching } from '../attachments/use-attaching.tsx'
import type { Attachment } from '../types.ts'
import { BlindNotice } from './blind-notice.tsx'
import { PeopleList } from './people-list.tsx'
import { useCaretAtEnd } from './use-caret-at-end.tsx'
import { useNaming } from './use-naming.tsx'
import css from './writer.module.css'

interface Props {
  readonly draft: Draft
  /** Files that go with it, where they can. */
  readonly attaching?: Attaching
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
  /** At its foot, before the buttons. */
  readonly tools?: ReactNode
  /** Whether somebody has just asked to write here. */
  readonly focus?: boolean
}

/** Where a text in Markdown is written, kept as a draft, and sent: by its button or with Ctrl and Enter. */
export function Writer(props: Props) {
  const { draft, attaching, limit, mayBeEmpty = false, busy, onSend, onCancel } = props
  const { focus = false, ticket, notes = false, ...words } = props
  const { formatMessage } = useIntl()
  const area = useRef<MarkdownHandle>(null)
  const field = useMarkdownField()
  const box = useCaretAtEnd(focus)
  const naming = useNaming(ticket ?? null)
  const { text } = draft
  const tooLong = text.length > limit
  // Whether there is nothing is known once what was left has been looked for.
  const waits = busy || (mayBeEmpty && !draft.known)
  const drop = useFileDrop((files, how) => {
    const intoText = (file: Attachment) => file.width !== null && area.current?.insertPicture(file, false)
    if (!busy) attaching?.add(files, how, intoText)
  })
  const send = () => {
    if (!waits && attaching?.busy !== true && !tooLong && (mayBeEmpty || text.trim() !== '')) onSend(text)
  }
  return (
    <div
      ref={box}
      role="presentation"
      {...(attaching && drop.box)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onCancel === undefined || draft.written || attaching?.written === true) return
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
        handle={area}
        over={drop.over}
        beside={
          attaching && (
            <AttachingRows attaching={attaching} onInsert={(file) => area.current?.insertPicture(file, true)} />
          )
        }
      >
        {attaching && (
          <FilePicker
            form="icon"
            label={formatMessage({ id: 'tracker.attach.add' })}
            onFiles={(files) => attaching.add(files)}
          />
        )}
        <span className={css.hint}>
          {attaching?.busy ? (
            <FormattedMessage id="tracker.attach.wait" />
          ) : draft.written ? (
            <DraftNote draft={draft} />
          ) : (
            words.hint
          )}
        </span>
        {words.tools}
        {onCancel !== undefined && (
          <Button variant="bare" onClick={onCancel}>
            <FormattedMessage id="tracker.cancel" />
          </Button>
        )}
        <Button variant="primary" busy={waits} onClick={send}>
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
