import { canWorkHere } from '@guichet/domain/tickets/permissions'
import { useCommands } from '@guichet/plugin-kit/web/commands'
import { Checkbox } from '@guichet/ui/checkbox'
import type { RecordColumn } from '@guichet/ui/record-list'
import { useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { TicketItem } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import type { Selection } from './use-selection.tsx'

/**
 * For who works here, a box for each row; with Shift, for all since the last one. The one above ticks what is shown, and x the row that has
 * the focus. Null: nobody who would change several.
 */
export function useBoxes(selection: Selection, items: readonly TicketItem[]): RecordColumn<TicketItem> | null {
  const { formatMessage } = useIntl()
  const can = useCan()
  const may = canWorkHere(can) || can('mod/tracker:manage')
  const shift = useRef(false)
  const tick = () => {
    const row = document.activeElement?.closest<HTMLElement>('[data-row]')
    if (row) selection.toggle(Number(row.dataset['row']), null)
  }
  const label = formatMessage({ id: 'tracker.command.select' })
  useCommands(may ? [{ id: 'tracker.select', label, scope: 'screen', key: 'x', listed: false, run: tick }] : [])

  return useMemo(() => {
    if (!may) return null
    const rows = items.map(({ number }) => number)
    const ticked = rows.filter(selection.has).length
    const all = ticked > 0 && ticked === rows.length
    return {
      role: 'check',
      header: (
        <Checkbox
          hideLabel
          label={formatMessage({ id: 'tracker.bulk.select.all' })}
          checked={all}
          indeterminate={ticked > 0 && !all}
          onChange={() => (all ? selection.clear() : selection.choose(rows))}
        />
      ),
      cell: ({ number, key }) => (
        <Checkbox
          hideLabel
          label={formatMessage({ id: 'tracker.bulk.select' }, { key })}
          checked={selection.has(number)}
          onClick={(event) => {
            shift.current = event.shiftKey
          }}
          onChange={() => selection.toggle(number, shift.current ? rows : null)}
        />
      ),
    }
  }, [may, selection, items, formatMessage])
}
