import { ReorderHandle, ReorderSpot } from '@guichet/ui/reorder'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { TicketItem } from '../types.ts'
import { PlaceMenu } from './place-menu.tsx'
import css from './ranked-rows.module.css'
import type { Placing } from './reordered.ts'

interface Props {
  readonly ticket: TicketItem
  readonly rows: readonly TicketItem[]
  /** Of each row, by its number. */
  readonly indexes: ReadonlyMap<number, number>
  readonly onPlace: (wanted: Placing) => void
  /** Its place; nothing where it is not told. */
  readonly children: ReactNode
}

/** What a row is taken by, where another is dropped, and the same by a menu. */
export function RankCell({ ticket, rows, indexes, onPlace, children }: Props) {
  const { formatMessage } = useIntl()
  const { number, key, summary } = ticket
  const id = String(number)
  const index = indexes.get(number) ?? 0
  const above = rows[index - 1]
  const below = rows[index + 1]
  return (
    <span className={css.cell}>
      <ReorderHandle id={id} label={formatMessage({ id: 'tracker.priority.drag' }, { key })} />
      <PlaceMenu
        ticket={ticket}
        up={above ? { before: above.number } : { to: 'up' }}
        down={below ? { after: below.number } : { to: 'down' }}
        onPlace={onPlace}
      >
        <span className={css.place}>{children ?? '–'}</span>
      </PlaceMenu>
      <ReorderSpot
        id={id}
        label={formatMessage({ id: 'tracker.priority.drop' }, { key, summary })}
        sideOf={(taken) => (index < (indexes.get(Number(taken)) ?? 0) ? 'before' : 'after')}
      />
    </span>
  )
}
