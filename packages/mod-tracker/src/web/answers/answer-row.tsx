import { typeset } from '@guichet/plugin-kit/typeset'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { CardRow } from '@guichet/ui/card'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { IconButton } from '@guichet/ui/icon-button'
import { focusPageTitle } from '@guichet/ui/page'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { CannedAnswer } from '../types.ts'
import { AnswerForm } from './answer-form.tsx'
import { useRemoveAnswer } from './use-answers.tsx'

interface Props {
  readonly answer: CannedAnswer
  readonly mayShare: boolean
}

/** One answer, to be changed or deleted where it is of this tracker, and if it is shared, by who may share. */
export function AnswerRow({ answer, mayShare }: Props) {
  const { formatMessage } = useIntl()
  const notifyFailure = useNotifyFailure()
  const remove = useRemoveAnswer()
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null)
  const { title, body, shared, own } = answer
  const end = () =>
    remove.mutate(answer, {
      onSuccess: () => focusPageTitle(),
      onError: notifyFailure,
      onSettled: () => setDoing(null),
    })
  return (
    <CardRow
      title={typeset(title)}
      detail={
        <>
          {shared && (
            <span>
              <FormattedMessage id={own ? 'tracker.answers.shared.here' : 'tracker.answers.shared.elsewhere'} />
            </span>
          )}
          <span>{typeset(body.slice(0, 120))}</span>
        </>
      }
      end={
        own &&
        (!shared || mayShare) && (
          <>
            <IconButton
              icon={doing === 'edit' ? 'chevron-up' : 'edit'}
              label={formatMessage({ id: 'tracker.answers.edit' }, { title })}
              aria-expanded={doing === 'edit'}
              onClick={() => setDoing(doing === 'edit' ? null : 'edit')}
            />
            <IconButton
              icon="trash"
              label={formatMessage({ id: 'tracker.answers.remove' }, { title })}
              onClick={() => setDoing('remove')}
            />
            <ConfirmDialog
              open={doing === 'remove'}
              onClose={() => setDoing(null)}
              onConfirm={end}
              busy={remove.isPending}
              title={<FormattedMessage id="tracker.answers.remove.ask" values={{ title }} />}
              action={<FormattedMessage id="tracker.comment.remove.do" />}
              cancel={formatMessage({ id: 'tracker.cancel' })}
            >
              <FormattedMessage id="tracker.answers.remove.why" />
            </ConfirmDialog>
          </>
        )
      }
      more={doing === 'edit' && <AnswerForm answer={answer} onDone={() => setDoing(null)} />}
    />
  )
}
