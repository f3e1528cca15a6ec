import type { MayFill } from '@guichet/domain/tickets/elements/fill-again'
import { mayDo } from '@guichet/domain/tickets/operations'
import { useMayEdit } from '../texts/use-may-edit.tsx'
import type { Ticket } from '../types.ts'
import { useCan } from '../use-tracker.tsx'

/** Whether the person may change what is in a custom field of the ticket, by the domain's own rules. */
export function useMayFill(ticket: Ticket): MayFill {
  const mayEdit = useMayEdit(ticket).description
  const mayEditPrivate = mayDo('editPrivateFields', useCan())
  return (field) => (field.private ? mayEditPrivate : mayEdit)
}
