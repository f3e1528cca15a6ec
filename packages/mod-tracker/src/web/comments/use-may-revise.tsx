import { canDeleteComment, canEditComment } from '@guichet/domain/tickets/permissions'
import { mayDo } from '@guichet/domain/tickets/operations'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import type { Comment, Tracker } from '../types.ts'

/** What one may do with comments here, by the domain's own rules. */
export function useMayRevise({ commentsEnabled }: Tracker) {
  const { capabilities } = useActivity()
  const { user } = useApp()
  const can = (capability: string) => capabilities.includes(capability)
  const isMine = ({ author }: Comment) => author.id === user.id
  return {
    say: commentsEnabled && mayDo('comment', can),
    edit: (comment: Comment) => canEditComment(can, isMine(comment), commentsEnabled),
    remove: (comment: Comment) => canDeleteComment(can, isMine(comment)),
  }
}
