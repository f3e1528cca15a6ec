import { ApiProblem } from '@guichet/plugin-kit/client'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Notice } from '@guichet/ui/notice'
import { FormattedMessage } from 'react-intl'
import type { Import } from '../types.ts'

/** Why it stopped; nothing for one that did not. */
export function FailureNotice({ of: { stage, failure } }: { readonly of: Import }) {
  const problemText = useProblemText()
  if (stage === 'cancelled')
    return (
      <Notice title={<FormattedMessage id="tracker.import.cancelled" />}>
        <p>
          <FormattedMessage id="tracker.import.cancelled.why" />
        </p>
      </Notice>
    )
  if (failure === null) return null
  return (
    <Notice tone="danger" live="alert" title={<FormattedMessage id="tracker.import.stopped" />}>
      <p>{problemText(new ApiProblem({ status: 409, ...failure }))}</p>
    </Notice>
  )
}
