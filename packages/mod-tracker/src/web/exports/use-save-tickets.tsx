import { mayDo } from '@guichet/domain/tickets/operations'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { useIntl } from 'react-intl'
import type { ListQuery } from '../list/search.ts'
import { useCan, useTracker } from '../use-tracker.tsx'

/** Saves what the list asks for, all of it, as a file for the reader's spreadsheet; null for who may not, and while it is not known. */
export function useSaveTickets(query: ListQuery | null): (() => Promise<void>) | null {
  const { id: tracker } = useActivity()
  const { transport } = useApp()
  const name = useTracker().data?.prefix ?? 'tickets'
  const intl = useIntl()
  const notifyFailure = useNotifyFailure()
  const mayExport = mayDo('export', useCan())
  if (query === null || !mayExport) return null
  return () =>
    import('./save-tickets.ts')
      .then(({ saveTickets }) => saveTickets({ tracker, query, transport, intl, name }))
      .catch(notifyFailure)
}
