import { useCallback } from 'react'
import { useApp } from './app-context.tsx'
import { useProblemText } from './problem-text.tsx'

/** Says in passing, in the reader's words, what went wrong; for an `onError` or a `catch`. */
export function useNotifyFailure(): (error: unknown) => void {
  const { notify } = useApp()
  const problemText = useProblemText()
  return useCallback((error) => notify({ tone: 'danger', text: problemText(error) }), [notify, problemText])
}
