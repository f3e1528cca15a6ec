import type { TicketState } from '@guichet/domain/tickets/states'
import type { ShownSuggestion } from '../../contract/suggestion-points.ts'
import { State } from '../state.tsx'

/** Which ticket it is, and where it stands. */
export default function SimilarDetail({ suggestion }: { readonly suggestion: ShownSuggestion }) {
  const { key, state } = suggestion.payload as { readonly key: string; readonly state: TicketState }
  return (
    <>
      <span>{key}</span>
      <State of={state} />
    </>
  )
}
