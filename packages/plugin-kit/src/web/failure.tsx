import { ErrorState } from '@guichet/ui/error-state'
import { FormattedMessage, useIntl } from 'react-intl'
import { ApiProblem } from '../client.ts'
import { useProblemText } from './problem-text.tsx'

interface Props {
  /** Id of the sentence that says what is missing. */
  readonly title: string
  readonly error: unknown
  readonly onRetry: () => void
  readonly level?: 1 | 2 | 3
}

/** In the place of what could not be loaded: what went wrong, the reference for who helps, another try. */
export function Failure({ title, error, onRetry, level }: Props) {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  const reference = error instanceof ApiProblem ? (error.requestId ?? undefined) : undefined
  return (
    <ErrorState
      level={level}
      title={<FormattedMessage id={title} />}
      reference={reference}
      copyLabel={formatMessage({ id: 'core.copy' })}
      copiedLabel={formatMessage({ id: 'core.copied' })}
      retryLabel={formatMessage({ id: 'core.retry' })}
      onRetry={onRetry}
    >
      {reference === undefined ? problemText(error) : <FormattedMessage id="core.failed.why" />}
    </ErrorState>
  )
}
