import { mayDo } from '@guichet/domain/tickets/operations'
import { canComment, canDeleteComment, canEditComment } from '@guichet/domain/tickets/permissions'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import type { Comment, Tracker } from '../types.ts'

/** What one may do with comments here, by the domain's own rules. */
export function useMayRevise({ commentsEnabled }: Tracker) {
  const { capabilities } = useActivity()
  const { user } = useApp()
  const can = (capability: string) => capabilities.includes(capability)
  const whose = ({ author, kind }: Comment) => ({ isAuthor: author.id === user.id, kind })
  return {
    say: canComment(can, 'public', commentsEnabled),
    note: mayDo('internalNotes', can),
    split: mayDo('split', can),
    edit: (comment: Comment) => canEditComment(can, whose(comment), commentsEnabled),
    remove: (comment: Comment) => canDeleteComment(can, whose(comment)),
  }
}
