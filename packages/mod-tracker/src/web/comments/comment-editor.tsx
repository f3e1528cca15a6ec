import { ApiProblem } from '@guichet/plugin-kit/client'
import { useDraft } from '@guichet/plugin-kit/web/draft'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useAttaching } from '../attachments/use-attaching.tsx'
import type { Comment } from '../types.ts'
import { SendKeys } from '../writing/send-keys.tsx'
import { Writer } from '../writing/writer.tsx'
import { COMMENT_MAX } from './limit.ts'
import { useRevise } from './use-comments.tsx'

interface Props {
  readonly number: number
  readonly comment: Comment
  readonly said: string
  readonly onDone: () => void
}

/** Changes what was said, in its place. Somebody else's change does not touch what is being typed; it is told of when saving. */
export function CommentEditor({ number, comment, said, onDone }: Props) {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  const revise = useRevise(number)
  const draft = useDraft(`comment.${comment.id}`, 'text', { initial: said, version: comment.version })
  const { attachments: files, version } = comment
  const attaching = useAttaching(`comment.${comment.id}`, 'text', { files, version })
  const [seen, setSeen] = useState(comment)

  const leave = () => {
    draft.discard()
    attaching.discard()
    onDone()
  }
  const save = (body: string) =>
    revise.mutate(
      { comment: seen, body, attachments: attaching.ids },
      {
        onSuccess: leave,
        // Saving once more replaces what somebody else has made of it, knowingly.
        onError: (error) => error instanceof ApiProblem && isComment(error.current) && setSeen(error.current),
      },
    )
  return (
    <Writer
      focus
      ticket={number}
      notes={comment.kind === 'internal'}
      draft={draft}
      attaching={attaching}
      label={formatMessage({ id: `tracker.comment.text.${comment.kind}` })}
      limit={COMMENT_MAX}
      busy={revise.isPending}
      action={<FormattedMessage id="tracker.save" />}
      hint={<SendKeys to="save" />}
      onSend={save}
      onCancel={leave}
      error={
        revise.isError &&
        (seen === comment ? problemText(revise.error) : <FormattedMessage id="tracker.comment.overtaken" />)
      }
    />
  )
}

function isComment(current: unknown): current is Comment {
  return typeof current === 'object' && current !== null && 'said' in current && 'version' in current
}
