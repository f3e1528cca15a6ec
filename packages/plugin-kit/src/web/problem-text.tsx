import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import { ApiProblem, Unreachable } from '../client.ts'

/** The message that says a failure: `error.<code>` of whoever owns the code, else a general sentence. */
export function problemMessage(
  error: unknown,
  messages: object,
): { readonly id: string; readonly values: Record<string, string> } {
  if (error instanceof Unreachable) return { id: 'error.network', values: {} }
  const id = error instanceof ApiProblem ? `error.${error.code}` : 'error.internal'
  return id in messages
    ? { id, values: error instanceof ApiProblem ? words(error.params) : {} }
    : { id: 'error.internal', values: {} }
}

/** Puts a failure into the reader's words. */
export function useProblemText(): (error: unknown) => string {
  const { formatMessage, messages } = useIntl()
  return useCallback(
    (error) => {
      const { id, values } = problemMessage(error, messages)
      return formatMessage({ id }, values)
    },
    [formatMessage, messages],
  )
}

/** Parameters that a sentence can hold; lists are the business of whoever shows them as lists. */
function words(params: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).filter((pair): pair is [string, string] => ['string', 'number'].includes(typeof pair[1])),
  )
}
