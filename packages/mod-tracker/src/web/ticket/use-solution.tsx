import { useDraft, type Draft } from '@guichet/plugin-kit/web/draft'
import { useState } from 'react'
import { useAttaching, type Attaching } from '../attachments/use-attaching.tsx'
import type { Ticket } from '../types.ts'

/** What somebody writes of how a ticket was solved, to go with its move. */
export interface Solution {
  readonly draft: Draft
  readonly attaching: Attaching
  /** Whether there is anything of it that was not there. */
  readonly written: boolean
  /** What the move takes along. Without words, or with files as they are, what the ticket has of them stays. */
  readonly settled: { readonly resolution?: string; readonly resolutionAttachments?: string[] }
  /** The version it is based on. */
  readonly since: number
  /** It came too late: what there is now has been shown, and the next try is based on that. */
  overtaken(): void
  discard(): void
}

export function useSolution({ number, resolution, resolutionAttachments, version }: Ticket): Solution {
  const draft = useDraft(`ticket.${number}`, 'solution', { initial: resolution ?? '', version })
  const attaching = useAttaching(`ticket.${number}`, 'solution', { files: resolutionAttachments, version })
  const [shown, setShown] = useState(0)
  return {
    draft,
    attaching,
    written: draft.written || attaching.written,
    settled: {
      ...(draft.text.trim() !== '' && { resolution: draft.text }),
      ...(attaching.written && { resolutionAttachments: attaching.ids }),
    },
    since: Math.max(draft.basedOn ?? version, shown),
    overtaken: () => setShown(version),
    discard() {
      draft.discard()
      attaching.discard()
    },
  }
}
