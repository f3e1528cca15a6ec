import type { CommentKind } from '@guichet/domain/tickets/comment-kinds'
import { filled } from '@guichet/domain/tickets/placeholders'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useCommands } from '@guichet/plugin-kit/web/commands'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Icon } from '@guichet/ui/icon'
import { PrivatePaper } from '@guichet/ui/private-paper'
import { TabPanel, Tabs } from '@guichet/ui/tabs'
import { useId, useRef, useState, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useAttaching } from '../attachments/use-attaching.tsx'
import { AnswersButton } from '../answers/answers-button.tsx'
import type { CannedAnswer, Ticket } from '../types.ts'
import { SendKeys } from '../writing/send-keys.tsx'
import { Writer } from '../writing/writer.tsx'
import { joined } from './joined.ts'
import { COMMENT_MAX } from './limit.ts'
import { usePost, type useSaid } from './use-comments.tsx'
import { useRoom } from './use-room.tsx'

interface Props {
  readonly ticket: Ticket
  readonly said: ReturnType<typeof useSaid>
  /** What one may write here; one at least. */
  readonly kinds: readonly CommentKind[]
}

/**
 * Where one answers, or notes something for those who work on tickets. What is sent leaves at once and stands in the timeline; what is refused
 * comes back with the reason. Which of the two it is shows in all of it, and goes along with what is written.
 */
export function Composer({ ticket, said, kinds }: Props) {
  const { number } = ticket
  const { formatMessage } = useIntl()
  const { user } = useApp()
  const problemText = useProblemText()
  const { kind, draft, enter } = useRoom(number, kinds)
  const panel = useId()
  const box = useRef<HTMLDivElement>(null)
  const post = usePost(number)
  const last = said.findLast(({ variables }) => variables?.kind === kind)
  const sending = last?.status === 'pending'
  const all = useAttaching(`ticket.${number}`, 'comment')
  // Those that are on their way go with what they were sent with, in whichever room one is meanwhile.
  const leaving = said.flatMap(({ status, variables }) => (status === 'pending' ? (variables?.files ?? []) : []))
  const attaching = { ...all, files: all.files.filter(({ id }) => !leaving.some((file) => file.id === id)) }

  // The draft goes once the text has arrived, even when nobody looks any longer: until then it could come back.
  const send = (body: string) => {
    const { files } = attaching
    const arrived = () => {
      draft.discard()
      for (const { id } of files) all.remove(id)
    }
    void post.mutateAsync({ body, kind, files, key: newKey() }).then(arrived, () => {})
  }
  useCommands([
    {
      id: 'tracker.reply',
      label: formatMessage({ id: 'tracker.command.reply' }),
      scope: 'thing',
      key: 'r',
      icon: <Icon name="reply" />,
      run: () => box.current?.querySelector('textarea')?.focus(),
    },
  ])
  const [choosing, setChoosing] = useState(false)
  const write = (text: string) => {
    draft.write(text)
    if (text === '/') setChoosing(true)
  }
  const take = (answer: CannedAnswer) => {
    if (sending) return
    const words = filled(answer.body, { requester: ticket.reporter.name, number: ticket.key, me: user.name })
    // What opened the list by being typed is not part of the text.
    draft.write(joined(draft.text === '/' ? '' : draft.text, words))
    requestAnimationFrame(() => box.current?.querySelector('textarea')?.focus())
  }
  const writer = (
    <Writer
      key={kind}
      ticket={number}
      notes={kind === 'internal'}
      draft={sending ? { ...draft, text: '', written: false } : { ...draft, write }}
      tools={<AnswersButton open={choosing} onOpenChange={setChoosing} onTake={take} />}
      attaching={attaching}
      label={formatMessage({ id: `tracker.comment.text.${kind}` })}
      placeholder={formatMessage({ id: `tracker.comment.placeholder.${kind}` })}
      limit={COMMENT_MAX}
      busy={sending}
      action={<FormattedMessage id={`tracker.comment.send.${kind}`} />}
      onSend={send}
      hint={<SendKeys to="send" />}
      error={
        last?.status === 'error' &&
        draft.written && <FormattedMessage id="tracker.comment.failed" values={{ reason: problemText(last.error) }} />
      }
    />
  )
  const paper = kind === 'internal' ? <NotePaper>{writer}</NotePaper> : writer
  if (kinds.length === 1)
    return (
      <div ref={box} data-composer>
        {paper}
      </div>
    )
  return (
    <div ref={box} data-composer>
      <Tabs
        label={formatMessage({ id: 'tracker.comment.room' })}
        tabs={kinds.map((each) => ({ value: each, label: <FormattedMessage id={`tracker.comment.kind.${each}`} /> }))}
        value={kind}
        onChange={(other) => enter(other, sending)}
        panelId={panel}
      />
      <TabPanel id={panel} value={kind}>
        {paper}
      </TabPanel>
    </div>
  )
}

function NotePaper({ children }: { readonly children: ReactNode }) {
  return (
    <PrivatePaper
      kind={<FormattedMessage id="tracker.comment.kind.internal" />}
      hiddenFrom={<FormattedMessage id="tracker.comment.hidden" />}
    >
      {children}
    </PrivatePaper>
  )
}
