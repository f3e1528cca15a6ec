import { useApp } from '@guichet/plugin-kit/web/app-context'
import { IconButton } from '@guichet/ui/icon-button'
import { Markdown } from '@guichet/ui/markdown'
import { TimelineEvent } from '@guichet/ui/timeline'
import { lazy, Suspense, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { AttachmentCards } from '../attachments/attachment-cards.tsx'
import { Moment } from '../moment.tsx'
import type { Comment } from '../types.ts'
import { CommentEditor } from './comment-editor.tsx'
import { CommentPaper } from './comment-paper.tsx'
import { DeleteComment } from './delete-comment.tsx'

const SplitDialog = lazy(() => import('./split-dialog.tsx').then((module) => ({ default: module.SplitDialog })))

interface Props {
  readonly number: number
  readonly comment: Comment
  readonly mayEdit: boolean
  readonly mayRemove: boolean
  readonly maySplit: boolean
}

/** What somebody said; of what was taken back, that it was. */
export function CommentLine(props: Props) {
  return props.comment.said === null ? (
    <Tombstone comment={props.comment} />
  ) : (
    <Said {...props} said={props.comment.said} />
  )
}

function Tombstone({ comment: { author, kind, deleted } }: Pick<Props, 'comment'>) {
  const own = deleted?.by?.id === author.id
  const someone = <FormattedMessage id="tracker.ticket.history.someone" />
  const values = { actor: <b key="actor">{deleted?.by?.name ?? someone}</b>, author: <b key="author">{author.name}</b> }
  return (
    <TimelineEvent>
      <span>
        <FormattedMessage
          id={`tracker.${kind === 'internal' ? 'note' : 'comment'}.${own ? 'deleted.own' : 'deleted'}`}
          values={values}
        />
      </span>
      {deleted && <Moment at={deleted.at} as="ago" />}
    </TimelineEvent>
  )
}

function Said({
  number,
  comment,
  said,
  mayEdit,
  mayRemove,
  maySplit,
}: Props & { readonly said: NonNullable<Comment['said']> }) {
  const { formatMessage } = useIntl()
  const { user } = useApp()
  const [doing, setDoing] = useState<'edit' | 'remove' | 'split' | null>(null)
  const pencil = useRef<HTMLButtonElement>(null)
  const { author, edited } = comment
  const done = () => {
    setDoing(null)
    pencil.current?.focus()
  }
  const action = (what: 'edit' | 'remove' | 'split', icon: 'edit' | 'trash' | 'external') => (
    <IconButton
      ref={what === 'edit' ? pencil : undefined}
      icon={icon}
      size="s"
      label={formatMessage({ id: `tracker.comment.${what}` }, { name: author.name })}
      aria-expanded={what === 'edit' ? doing === 'edit' : undefined}
      onClick={() => setDoing(doing === what ? null : what)}
    />
  )
  return (
    <CommentPaper
      kind={comment.kind}
      author={author.name === '' ? formatMessage({ id: 'tracker.ticket.history.someone' }) : author.name}
      me={author.id === user.id}
      meta={
        <>
          <Moment at={comment.createdAt} as="ago" />
          {edited && <Edited edited={edited} byAuthor={edited.by?.id === author.id} />}
        </>
      }
      actions={
        (mayEdit || mayRemove || maySplit) && (
          <>
            {maySplit && action('split', 'external')}
            {mayEdit && action('edit', 'edit')}
            {mayRemove && action('remove', 'trash')}
          </>
        )
      }
    >
      {doing === 'edit' ? (
        <CommentEditor number={number} comment={comment} said={said.body} onDone={done} />
      ) : (
        <>
          <Markdown html={said.html} />
          <AttachmentCards of={comment.attachments} text={said.body} />
        </>
      )}
      {doing === 'split' && (
        <Suspense fallback={null}>
          <SplitDialog number={number} comment={comment} onClose={() => setDoing(null)} />
        </Suspense>
      )}
      {mayRemove && (
        <DeleteComment number={number} comment={comment} open={doing === 'remove'} onClose={() => setDoing(null)} />
      )}
    </CommentPaper>
  )
}

function Edited({ edited, byAuthor }: { readonly edited: NonNullable<Comment['edited']>; readonly byAuthor: boolean }) {
  const ago = <Moment key="ago" at={edited.at} as="ago" />
  return (
    <>
      {' · '}
      {byAuthor || edited.by === null ? (
        <FormattedMessage id="tracker.comment.edited" values={{ ago }} />
      ) : (
        <FormattedMessage id="tracker.comment.edited.by" values={{ ago, name: edited.by.name }} />
      )}
    </>
  )
}
