import { canEditDescription, canEditResolution, relationTo } from '@guichet/domain/tickets/permissions'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import type { Ticket } from '../types.ts'
import { useCan } from '../use-tracker.tsx'

/** Which texts of the ticket the person may change, by the domain's own rules. */
export function useMayEdit({
  reporter,
  assignee,
  closed,
}: Ticket): Readonly<Record<'description' | 'resolution', boolean>> {
  const { user } = useApp()
  const can = useCan()
  const relation = relationTo(user.id, { reporterId: reporter.id, assigneeId: assignee?.id ?? null })
  return { description: canEditDescription(can, relation, closed), resolution: canEditResolution(can) }
}
