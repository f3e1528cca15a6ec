import { Failure } from '@guichet/plugin-kit/web/failure'
import { mayDo } from '@guichet/domain/tickets/operations'
import { RecordList } from '@guichet/ui/record-list'
import { SkeletonRows } from '@guichet/ui/skeleton'
import { lazy, Suspense, useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { Arrivals } from '../live/use-arrivals.tsx'
import { useBoxes } from '../bulks/boxes.tsx'
import { isInUse, useSelection } from '../bulks/use-selection.tsx'
import type { TicketItem } from '../types.ts'
import { useCan, useTracker } from '../use-tracker.tsx'
import { ArrivalsBar } from './arrivals-bar.tsx'
import { EmptyList } from './empty-list.tsx'
import { ListEnd } from './list-end.tsx'
import css from './list-pane.module.css'
import { isPartial, sortOf } from './query/terms.ts'
import { useColumns } from './use-columns.tsx'
import type { ListState } from './use-list-state.tsx'
import { useReturnToRow } from './use-return-to-row.tsx'
import { useTicketList } from './use-ticket-list.tsx'

const RankedRows = lazy(() => import('../priority/ranked-rows.tsx'))
const RaiseBar = lazy(() => import('../priority/raise-bar.tsx'))
const FilledOnly = lazy(() => import('./filled-only.tsx'))
const StaleOrder = lazy(() => import('../priority/stale-order.tsx'))
const BulkBar = lazy(() => import('../bulks/bulk-bar.tsx').then((module) => ({ default: module.BulkBar })))
const FaultyQuery = lazy(() => import('./faulty-query.tsx').then((module) => ({ default: module.FaultyQuery })))
const NONE: readonly TicketItem[] = []
const GroupedList = lazy(() => import('./grouped-list.tsx').then((module) => ({ default: module.GroupedList })))

interface Props {
  readonly state: ListState
  /** The number of the ticket that is open beside or in place of the list. */
  readonly open: number | null
  readonly arrivals: Arrivals
}

/** The tickets of one view, or what there is to say in their place. */
export function ListPane({ state, open, arrivals }: Props) {
  const { formatMessage } = useIntl()
  const tracker = useTracker()
  const manages = mayDo('rank', useCan())
  const { grouping } = state
  const list = useTicketList(grouping === 'none' ? state.query : null)
  const columns = useColumns(state)
  const selection = useSelection(state.query)
  const boxes = useBoxes(selection, list.items ?? NONE)
  const boxed = useMemo(() => (boxes === null ? columns : [boxes, ...columns]), [boxes, columns])
  const table = useReturnToRow(open, list.items !== undefined)

  if (state.faults.length > 0)
    return (
      <Suspense fallback={null}>
        <FaultyQuery />
      </Suspense>
    )
  const label = state.saved?.name ?? formatMessage({ id: `tracker.list.tab.${state.tab ?? 'all'}` })
  if (grouping !== 'none')
    return (
      <Suspense fallback={<SkeletonRows label={formatMessage({ id: 'tracker.loading' })} rows={10} />}>
        <GroupedList
          state={state}
          by={grouping}
          open={open}
          columns={columns}
          label={label}
          isSelected={selection.has}
        />
      </Suspense>
    )
  const error = tracker.error ?? list.error
  if (list.items === undefined) {
    const retry = () => void Promise.all([tracker.refetch(), list.refetch()])
    return error === null ? (
      <SkeletonRows label={formatMessage({ id: 'tracker.loading' })} rows={10} />
    ) : (
      <Failure title="tracker.list.failed" error={error} onRetry={retry} />
    )
  }
  const sort = sortOf(state.terms)
  const filledOnly = isPartial(sort) && (
    <Suspense fallback={null}>
      <FilledOnly {...state} />
    </Suspense>
  )
  if (list.items.length === 0)
    return (
      <>
        {filledOnly}
        <EmptyList state={state} partial={list.partial} />
      </>
    )
  const shown = new Set(list.items.map(({ number }) => number))
  // The rows that came are the ones to read: there the place is, and the focus.
  const show = async () => {
    await list.refetch()
    arrivals.clear()
    setTimeout(() => linkAt(table.current, 0)?.focus())
  }
  const ranked = sort === 'priority'
  const rows = {
    ref: table,
    label,
    columns: boxed,
    rows: list.items,
    rowId: ({ number }: TicketItem) => String(number),
    rowFlags: ({ number, closed }: TicketItem) => ({
      open: number === open,
      done: closed,
      selected: selection.has(number),
    }),
    busy: list.isPlaceholderData,
  }
  return (
    <>
      <ArrivalsBar count={arrivals.numbers.filter((number) => !shown.has(number)).length} onShow={() => void show()} />
      {manages && (
        <Suspense fallback={null}>
          <RaiseBar {...state} />
        </Suspense>
      )}
      {filledOnly}
      {ranked && (
        <Suspense fallback={null}>
          <StaleOrder rows={list.items} onShow={() => void show()} />
        </Suspense>
      )}
      <div className={css.rows} data-boxes={boxes !== null || undefined}>
        {ranked ? (
          <Suspense fallback={<RecordList {...rows} />}>
            <RankedRows {...rows} />
          </Suspense>
        ) : (
          <RecordList {...rows} />
        )}
      </div>
      <ListEnd
        list={list}
        count={list.items.length}
        state={state}
        onLast={(index) => linkAt(table.current, index)?.focus()}
      />
      {boxes !== null && tracker.data && state.query && isInUse(selection) && (
        <Suspense fallback={null}>
          <BulkBar
            tracker={tracker.data}
            selection={selection}
            query={state.query}
            shown={list.items.length}
            more={list.hasNextPage}
          />
        </Suspense>
      )}
    </>
  )
}

function linkAt(table: HTMLElement | null, index: number): HTMLElement | undefined {
  return table?.querySelectorAll<HTMLElement>('[data-row] a')[index]
}
