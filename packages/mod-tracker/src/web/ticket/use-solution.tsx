import { useDraft, type Draft } from '@guichet/plugin-kit/web/draft'
import { useState } from 'react'
import type { Ticket } from '../types.ts'

/** What somebody writes of how a ticket was solved, to go with its move. */
export interface Solution {
  readonly draft: Draft
  /** The version it is based on. */
  readonly since: number
  /** It came too late: what there is now has been shown, and the next try is based on that. */
  overtaken(): void
}

export function useSolution({ number, resolution, version }: Ticket): Solution {
  const draft = useDraft(`ticket.${number}`, 'solution', { initial: resolution ?? '', version })
  const [shown, setShown] = useState(0)
  return {
    draft,
    since: Math.max(draft.basedOn ?? version, shown),
    overtaken: () => setShown(version),
  }
}
