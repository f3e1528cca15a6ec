import type { CommentKind } from '@guichet/domain/tickets/comment-kinds'
import { Message, PrivateMessage } from '@guichet/ui/message'
import type { ComponentProps } from 'react'
import { FormattedMessage } from 'react-intl'

type Props = Omit<ComponentProps<typeof PrivateMessage>, 'kind' | 'hiddenFrom'> & { readonly kind: CommentKind }

/** What somebody said, on the paper of the room it was said in. */
export function CommentPaper({ kind, ...message }: Props) {
  return kind === 'internal' ? (
    <PrivateMessage
      {...message}
      kind={<FormattedMessage id="tracker.comment.kind.internal" />}
      hiddenFrom={<FormattedMessage id="tracker.comment.hidden" />}
    />
  ) : (
    <Message {...message} />
  )
}
