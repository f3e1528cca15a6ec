import { useClient } from '@guichet/plugin-kit/web/app-context'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { suggestionsContract } from '../../contract/suggestions.ts'
import { suggestionPaths } from '../../contract/suggestions.paths.ts'
import { SUGGESTION_TEXT_MAX, SUGGESTION_TEXT_MIN } from '../../contract/suggestion-limits.ts'
import type { ShownSuggestion } from '../../contract/suggestion-points.ts'
import { lineOf, type Draft } from '../report/draft.ts'
import { keys } from '../query-keys.ts'
import { MOUNT } from '../use-clients.tsx'
import { useDelayed } from '../use-delayed.tsx'

const useSuggestionsClient = () => useClient<typeof suggestionsContract>(MOUNT, suggestionPaths)

/** What is typed is compared when the typing pauses. */
const PAUSE_MS = 500

/** What may answer a report that is being written; the earlier ones stay until these are there. */
export function useSuggestions(draft: Draft): readonly ShownSuggestion[] {
  const { id } = useActivity()
  const client = useSuggestionsClient()
  const text = useDelayed(textOf(draft), PAUSE_MS)
  const enabled = text.length >= SUGGESTION_TEXT_MIN
  const { data } = useQuery({
    queryKey: keys.suggestions(id, text),
    queryFn: ({ signal }) => client.list({ params: { tracker: id }, query: { text }, signal }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    // It is an offer: one that does not come is not missed.
    retry: false,
  })
  return enabled ? (data?.items ?? []) : []
}

/** The line says what it is about; what follows it, in which circumstances. Whole characters: half of one is refused. */
function textOf(draft: Draft): string {
  const line = lineOf(draft).trim()
  const text = draft.text.trim()
  const whole = text.startsWith(line) ? text : `${line} ${text}`
  return whole.replaceAll(/\s+/g, ' ').slice(0, SUGGESTION_TEXT_MAX).toWellFormed()
}

/** Says that a suggestion answers what one was about to report, or takes that back: one after the other, as it was said. */
export function useAnswered() {
  const { id } = useActivity()
  const client = useSuggestionsClient()
  return useMutation({
    scope: { id: `${keys.suggestions(id, '').join(' ')} answered` },
    mutationFn: ({ suggestion, answered }: { suggestion: ShownSuggestion; answered: boolean }) => {
      const params = { tracker: id, source: suggestion.source, subject: suggestion.id }
      return answered ? client.answered({ params }) : client.unanswered({ params })
    },
  })
}
