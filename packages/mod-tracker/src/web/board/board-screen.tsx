import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useIntl } from 'react-intl'
import { FaultyQuery } from '../list/faulty-query.tsx'
import { ListHead } from '../list/list-head.tsx'
import { NoTickets } from '../list/no-tickets.tsx'
import { useListState } from '../list/use-list-state.tsx'
import { useLiveTickets } from '../live/use-live-tickets.tsx'
import { useCan } from '../use-tracker.tsx'
import { StateBoard } from './state-board.tsx'

/** The same tickets as the list’s, a column for each state. */
export default function BoardScreen() {
  const { formatMessage } = useIntl()
  const { name } = useActivity()
  const can = useCan()
  const state = useListState()
  useLiveTickets(null, null)
  usePageTitle(`${formatMessage({ id: 'tracker.board.title' })} – ${name}`)
  if (!can('mod/tracker:seeissues')) return <NoTickets />
  return (
    <>
      <ListHead state={state} aside={false} as="board" />
      {state.faults.length > 0 ? <FaultyQuery /> : <StateBoard state={state} />}
    </>
  )
}
