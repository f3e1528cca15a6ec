import { ApiProblem } from '@guichet/plugin-kit/client'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { ErrorState } from '@guichet/ui/error-state'
import { FormattedMessage, useIntl } from 'react-intl'

interface Props {
  /** Id of the sentence that says what is missing. */
  readonly title: string
  readonly error: unknown
  readonly onRetry: () => void
  readonly level: 1 | 2
}

/** In the place of what could not be loaded: what went wrong, the reference for who helps, another try. */
export function Failure({ title, error, onRetry, level }: Props) {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  return (
    <ErrorState
      level={level}
      title={<FormattedMessage id={title} />}
      reference={error instanceof ApiProblem ? (error.requestId ?? undefined) : undefined}
      copyLabel={formatMessage({ id: 'faq.copy' })}
      copiedLabel={formatMessage({ id: 'faq.copied' })}
      retryLabel={formatMessage({ id: 'faq.retry' })}
      onRetry={onRetry}
    >
      {problemText(error)}
    </ErrorState>
  )
}
