import type { CommentKind } from '@guichet/domain/tickets/comment-kinds'
import { useDraft } from '@guichet/plugin-kit/web/draft'
import { useState } from 'react'
import { joined } from './joined.ts'

/**
 * Whom one writes for. Each kind has a draft of its own, so that what was begun as a note is one after a reload too; changing one's mind takes what is
 * written along.
 */
export function useRoom(number: number, kinds: readonly CommentKind[]) {
  const drafts = {
    public: useDraft(`ticket.${number}`, 'comment'),
    internal: useDraft(`ticket.${number}`, 'note'),
  }
  const [chosen, setChosen] = useState<CommentKind | null>(null)
  const begun = kinds.find((each) => drafts[each].written)
  const kind = chosen !== null && kinds.includes(chosen) ? chosen : (begun ?? kinds[0] ?? 'public')
  const draft = drafts[kind]
  return {
    kind,
    draft,
    /** `leaving`: what is written is on its way already, as what it is. */
    enter(other: CommentKind, leaving: boolean) {
      setChosen(other)
      if (other === kind || leaving || !draft.written) return
      drafts[other].write(joined(drafts[other].text, draft.text))
      draft.discard()
    },
  }
}
