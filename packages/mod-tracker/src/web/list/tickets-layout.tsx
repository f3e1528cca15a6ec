import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { SplitView } from '@guichet/ui/split-view'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { useLiveTickets } from '../live/use-live-tickets.tsx'
import { useCan } from '../use-tracker.tsx'
import { ListHead } from './list-head.tsx'
import { ListPane } from './list-pane.tsx'
import { NoTickets } from './no-tickets.tsx'
import { useListCommands } from './use-list-commands.tsx'
import { useListState } from './use-list-state.tsx'

interface Props {
  /** The ticket that is open, and what shows it. */
  readonly open?: { readonly number: number; readonly view: ReactNode }
}

/** The list, and beside it or in its place the ticket that is open: one address for both forms. */
export function TicketsLayout({ open }: Props) {
  const { formatMessage } = useIntl()
  const { name } = useActivity()
  const can = useCan()
  const state = useListState()
  const arrivals = useLiveTickets(state.query, open?.number ?? null)
  useListCommands(open !== undefined, state.query)
  usePageTitle(open === undefined ? name : null)
  if (!can('mod/tracker:seeissues')) return <NoTickets />
  return (
    <>
      <ListHead state={state} aside={open !== undefined} />
      <SplitView
        listLabel={formatMessage({ id: 'tracker.list.region' }, { name })}
        detailLabel={formatMessage({ id: 'tracker.ticket.region' })}
        list={<ListPane state={state} open={open?.number ?? null} arrivals={arrivals} />}
        detail={open?.view ?? null}
      />
    </>
  )
}
