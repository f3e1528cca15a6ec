import { useCommands } from '@guichet/plugin-kit/web/commands'
import { useDraft } from '@guichet/plugin-kit/web/draft'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Icon } from '@guichet/ui/icon'
import { useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { SendKeys } from '../writing/send-keys.tsx'
import { Writer } from '../writing/writer.tsx'
import { COMMENT_MAX } from './limit.ts'
import type { usePost } from './use-comments.tsx'

/** Where one answers. What is sent leaves at once and stands in the timeline; what is refused comes back with the reason. */
export function Composer({ number, post }: { readonly number: number; readonly post: ReturnType<typeof usePost> }) {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  const box = useRef<HTMLDivElement>(null)
  const draft = useDraft(`ticket.${number}`, 'comment')

  // The draft goes once the text has arrived, even when nobody looks any longer: until then it could come back.
  const send = (body: string) => void post.mutateAsync({ body, key: newKey() }).then(draft.discard, () => {})
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

  return (
    <div ref={box} data-composer>
      <Writer
        draft={post.isPending ? { ...draft, text: '', written: false } : draft}
        label={formatMessage({ id: 'tracker.comment.text' })}
        placeholder={formatMessage({ id: 'tracker.comment.placeholder' })}
        limit={COMMENT_MAX}
        busy={post.isPending}
        action={<FormattedMessage id="tracker.comment.send" />}
        onSend={send}
        hint={<SendKeys to="send" />}
        error={
          post.isError && <FormattedMessage id="tracker.comment.failed" values={{ reason: problemText(post.error) }} />
        }
      />
    </div>
  )
}
