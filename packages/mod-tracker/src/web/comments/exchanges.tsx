import { COMMENT_KINDS } from '@guichet/domain/tickets/comment-kinds'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { Button } from '@guichet/ui/button'
import { Section } from '@guichet/ui/page'
import { SegmentedControl } from '@guichet/ui/segmented-control'
import { SkeletonText } from '@guichet/ui/skeleton'
import { Timeline } from '@guichet/ui/timeline'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { AttachmentCards } from '../attachments/attachment-cards.tsx'
import { HistoryLine } from '../ticket/history-line.tsx'
import { PlainText } from '../ticket/plain-text.tsx'
import { useHistory } from '../ticket/use-ticket.tsx'
import type { Ticket, Tracker } from '../types.ts'
import { CommentLine } from './comment-line.tsx'
import { CommentPaper } from './comment-paper.tsx'
import { Composer } from './composer.tsx'
import css from './exchanges.module.css'
import { timelineOf } from './timeline.ts'
import { useComments, useSaid } from './use-comments.tsx'
import { useMayRevise } from './use-may-revise.tsx'

/** What was said and what happened, oldest first, and where one answers. That it cannot be shown does not hide the rest of the ticket. */
export function Exchanges({ ticket, tracker }: { readonly ticket: Ticket; readonly tracker: Tracker }) {
  const { number, commentCount } = ticket
  const { formatMessage } = useIntl()
  const { user } = useApp()
  const [shown, setShown] = useState<'all' | 'messages'>('all')
  const history = useHistory(number)
  const comments = useComments(number)
  const said = useSaid(number)
  const may = useMayRevise(tracker)

  const kinds = COMMENT_KINDS.filter((kind) => (kind === 'internal' ? may.note : may.say))

  const lists = [history, comments]
  const error = history.error ?? comments.error
  const lines =
    history.data === undefined || comments.data === undefined
      ? null
      : timelineOf(
          { items: history.data.pages.flatMap(({ items }) => items), more: history.hasNextPage },
          { items: comments.data.pages.flatMap(({ items }) => items), more: comments.hasNextPage },
        )
  const goOn = () => {
    for (const list of lists) if (list.hasNextPage) void list.fetchNextPage()
  }
  const title = formatMessage({ id: 'tracker.ticket.exchanges' })
  return (
    <Section
      size="s"
      title={title}
      count={commentCount > 0 ? commentCount : undefined}
      end={
        <SegmentedControl
          label={formatMessage({ id: 'tracker.ticket.exchanges.show' })}
          options={[
            { value: 'all', label: formatMessage({ id: 'tracker.ticket.exchanges.all' }) },
            { value: 'messages', label: formatMessage({ id: 'tracker.ticket.exchanges.messages' }) },
          ]}
          value={shown}
          onChange={setShown}
        />
      }
    >
      {lines !== null ? (
        <Timeline label={title}>
          {lines.map((line) =>
            line.kind === 'comment' ? (
              <CommentLine
                key={line.comment.id}
                number={number}
                comment={line.comment}
                mayEdit={may.edit(line.comment)}
                mayRemove={may.remove(line.comment)}
                maySplit={may.split}
              />
            ) : (
              shown === 'all' && <HistoryLine key={line.entry.id} entry={line.entry} />
            ),
          )}
          {said.map(
            ({ status, variables }) =>
              status === 'pending' &&
              variables !== undefined && (
                <CommentPaper
                  key={variables.key}
                  kind={variables.kind}
                  author={user.name}
                  me
                  pending
                  meta={<FormattedMessage id="tracker.comment.sending" />}
                >
                  <PlainText>{variables.body}</PlainText>
                  <AttachmentCards of={variables.files} text="" />
                </CommentPaper>
              ),
          )}
        </Timeline>
      ) : error === null ? (
        <SkeletonText label={formatMessage({ id: 'tracker.loading' })} lines={3} />
      ) : (
        <Failure
          level={3}
          title="tracker.ticket.history.failed"
          error={error}
          onRetry={() => void Promise.all(lists.map(({ refetch }) => refetch()))}
        />
      )}
      {lists.some(({ hasNextPage }) => hasNextPage) && (
        <Button
          variant="soft"
          className={css.more}
          busy={lists.some(({ isFetchingNextPage }) => isFetchingNextPage)}
          onClick={goOn}
        >
          <FormattedMessage id="tracker.ticket.history.more" />
        </Button>
      )}
      <div className={css.answer}>
        {kinds.length > 0 && <Composer key={number} ticket={ticket} said={said} kinds={kinds} />}
        {!tracker.commentsEnabled && (
          <p className={css.off}>
            <FormattedMessage id="tracker.comment.off" />
          </p>
        )}
      </div>
    </Section>
  )
}
