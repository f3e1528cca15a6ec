import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { useIntl } from 'react-intl'
import type { Tracker } from '../types.ts'
import { conflictOf, refusedMoveOf, whoWasFirst } from './conflict.ts'
import { useReasonText } from './reason.tsx'
import type { Change } from './use-change.tsx'

/** Of a change, what is said of it when it fails. */
type Wanted = Pick<Change, 'touched'> & { readonly seen: Pick<Change['seen'], 'key' | 'state'> }

/** What to say when a change was taken back: who was first, or what the server refused. */
export function useExplain({ prefix }: Tracker): (wanted: Wanted, error: unknown) => string {
  const { formatMessage } = useIntl()
  const problemText = useProblemText()
  const reasonText = useReasonText()
  return ({ seen, touched }, error) => {
    const { key } = seen
    if (conflictOf(error) !== null) {
      const name = whoWasFirst(error)?.name ?? null
      const what = touched === null ? 'notUndone' : 'overtaken'
      return formatMessage({ id: `tracker.ticket.${what}${name === null ? '' : 'By'}` }, { key, name: name ?? '' })
    }
    const move = refusedMoveOf(error, seen.state)
    const reason = move === null ? problemText(error) : reasonText(move.reason, { ...move, prefix })
    return formatMessage({ id: 'tracker.ticket.refused' }, { key, reason })
  }
}
