import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { RecordList } from '@guichet/ui/record-list'
import { Reorder } from '@guichet/ui/reorder'
import { useCallback, useMemo, type ComponentProps } from 'react'
import type { TicketItem } from '../types.ts'
import css from './ranked-rows.module.css'
import { usePlace } from './use-place.tsx'
import { useRankColumn } from './use-rank-column.tsx'
import { priorityWords } from './words.ts'

type Props = ComponentProps<typeof RecordList<TicketItem>> & { readonly rows: readonly TicketItem[] }

/** Rows in the order of priority, each with its place in front. */
export default function RankedRows({ rows, columns, ...list }: Props) {
  useMoreWords(priorityWords)
  const place = usePlace()
  const indexes = useMemo(() => new Map(rows.map(({ number }, index) => [number, index])), [rows])
  const rank = useRankColumn({ rows, indexes, place })
  const all = useMemo(() => [rank, ...columns], [rank, columns])

  /** Onto a row: its place is taken, and it makes room towards where the one that came was. */
  const drop = useCallback(
    (id: string, onto: string) => {
      const from = indexes.get(Number(id))
      const to = indexes.get(Number(onto))
      const ticket = from === undefined ? undefined : rows[from]
      if (ticket === undefined || from === undefined || to === undefined) return
      place(ticket, to < from ? { before: Number(onto) } : { after: Number(onto) })
    },
    [indexes, rows, place],
  )
  return (
    <Reorder onDrop={drop}>
      <div className={css.ranked}>
        <RecordList {...list} rows={rows} columns={all} />
      </div>
    </Reorder>
  )
}
