import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useEffect, useRef } from 'react'

/** What was on the page before, so that the list knows where the person comes from. Null: they have just arrived. */
let before: { readonly tracker: string; readonly number: number | null } | null = null

/** Keeps the open ticket's row in view, and gives the focus back to it when the ticket is closed. The ref goes to the table. */
export function useReturnToRow(open: number | null, ready: boolean) {
  const { id } = useActivity()
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    if (!ready) return
    const row = (number: number) => table.current?.querySelector<HTMLElement>(`[data-row="${number}"]`)
    const closed = before?.tracker === id ? before.number : null
    if (open === null && closed !== null) row(closed)?.querySelector('a')?.focus()
    if (open !== null && before !== null) row(open)?.scrollIntoView({ block: 'nearest' })
    before = { tracker: id, number: open }
  }, [open, ready, id])
  return table
}
