import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { FileRow } from '@guichet/ui/file-rows'
import { IconButton } from '@guichet/ui/icon-button'
import { FormattedMessage, useIntl } from 'react-intl'
import { FileSize } from './file-words.tsx'
import { Unfit, type Sending } from './upload-queue.ts'

interface Props {
  readonly item: Sending
  readonly onCancel: () => void
  readonly onRetry: () => void
}

/** One that is on its way, or did not arrive. */
export function SendingRow({ item, onCancel, onRetry }: Props) {
  const { formatMessage } = useIntl()
  const { name, bytes, sent, state, error } = item
  const failed = state === 'failed'
  return (
    <FileRow
      name={name}
      thumbnail={null}
      meta={
        <FormattedMessage
          id="tracker.attach.sent"
          values={{
            sent: <FileSize key="sent" bytes={Math.min(sent, bytes)} />,
            size: <FileSize key="size" bytes={bytes} />,
            seconds: secondsLeft(item),
          }}
        />
      }
      error={failed && <WhyNot error={error} />}
      progress={
        failed
          ? undefined
          : {
              value: bytes === 0 ? null : sent / bytes,
              label: formatMessage({ id: 'tracker.attach.sending' }, { name }),
            }
      }
      actions={
        <>
          {failed && !(error instanceof Unfit) && (
            <IconButton
              icon="retry"
              label={formatMessage({ id: 'tracker.attach.retry' }, { name })}
              onClick={onRetry}
            />
          )}
          <IconButton
            icon="x"
            label={formatMessage({ id: failed ? 'tracker.attach.remove' : 'tracker.attach.cancel' }, { name })}
            onClick={onCancel}
          />
        </>
      }
    />
  )
}

function WhyNot({ error }: { readonly error: unknown }) {
  const problemText = useProblemText()
  if (!(error instanceof Unfit)) return problemText(error)
  const { why, limits } = error
  return (
    <FormattedMessage id={`tracker.attach.${why}`} values={{ most: limits.bytes / 1_000_000, count: limits.count }} />
  )
}

/** By what has left so far; 0 while that tells nothing. */
function secondsLeft({ bytes, sent, begun }: Sending): number {
  if (begun === null || sent === 0) return 0
  const elapsed = (performance.now() - begun) / 1_000
  return elapsed < 1 ? 0 : Math.round(((bytes - sent) * elapsed) / sent)
}
