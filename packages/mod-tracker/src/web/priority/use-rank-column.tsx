import { mayDo } from '@guichet/domain/tickets/operations'
import type { RecordColumn } from '@guichet/ui/record-list'
import { useMemo } from 'react'
import { FormattedMessage } from 'react-intl'
import type { TicketItem } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { Place } from './place.tsx'
import { RankCell } from './rank-cell.tsx'
import type { Placing } from './reordered.ts'
import { placesIn, useStack } from './use-stack.tsx'

interface Ranked {
  readonly rows: readonly TicketItem[]
  /** Of each row, by its number. */
  readonly indexes: ReadonlyMap<number, number>
  readonly place: (ticket: TicketItem, wanted: Placing) => void
}

/** The place of each row, for who may know it; for who may change it, with the ways to another. */
export function useRankColumn({ rows, indexes, place }: Ranked): RecordColumn<TicketItem> {
  const { data: stack } = useStack()
  const manages = mayDo('rank', useCan())
  return useMemo(() => {
    const places = placesIn(stack)
    const shown = ({ number }: TicketItem) => places && <Place of={places.get(number) ?? null} />
    return {
      role: 'rank',
      header: <FormattedMessage id="tracker.list.column.rank" />,
      sort: 'ascending',
      cell: manages
        ? (ticket) => (
            <RankCell ticket={ticket} rows={rows} indexes={indexes} onPlace={(wanted) => place(ticket, wanted)}>
              {shown(ticket)}
            </RankCell>
          )
        : shown,
    }
  }, [stack, manages, rows, indexes, place])
}
