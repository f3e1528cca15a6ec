import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { ShownSuggestion } from '../../contract/suggestion-points.ts'
import type { Draft } from '../report/draft.ts'
import type { useReportDraft } from '../report/use-report-draft.tsx'
import { useAnswered } from './use-suggestions.tsx'

/** As long as the way back is offered. */
const KEPT_MS = 10_000

/**
 * Ends a report that something has answered, and takes that back. What was written is kept as long as the way back is offered: who closes the page
 * meanwhile finds it again.
 */
export function useEnding({ draft, write, kept }: ReturnType<typeof useReportDraft>) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const answered = useAnswered()
  const [by, setBy] = useState<ShownSuggestion | null>(null)
  const forgetting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const say = (suggestion: ShownSuggestion, isSo: boolean) =>
    answered.mutate({ suggestion, answered: isSo }, { onError: notifyFailure })
  const undo = (suggestion: ShownSuggestion, was: Draft) => {
    clearTimeout(forgetting.current)
    write(was)
    setBy(null)
    say(suggestion, false)
  }
  return {
    by,
    end(suggestion: ShownSuggestion) {
      const was = draft
      setBy(suggestion)
      say(suggestion, true)
      forgetting.current = setTimeout(kept.discard, KEPT_MS)
      notify({
        tone: 'success',
        text: formatMessage({ id: 'tracker.suggest.ended' }),
        action: { label: formatMessage({ id: 'tracker.suggest.undo' }), run: () => undo(suggestion, was) },
      })
    },
    /** The person goes on to something else. */
    forget() {
      clearTimeout(forgetting.current)
      kept.discard()
      setBy(null)
    },
  }
}
