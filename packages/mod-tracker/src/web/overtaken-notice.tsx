import { Button } from '@guichet/ui/button'
import { Notice } from '@guichet/ui/notice'
import { useState, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { ConflictDialog } from './conflict-dialog.tsx'
import type { Person, Ticket } from './types.ts'

/** What a colleague made of the same meanwhile. */
export interface Overtaken {
  readonly now: Ticket
  /** Null: nobody in particular, or oneself elsewhere. */
  readonly by: Person | null
}

interface Props {
  readonly overtaken: Overtaken
  /** What has changed. */
  readonly title: ReactNode
  /** That saving replaces it. */
  readonly replaces: ReactNode
  readonly theirs: { readonly title: ReactNode; readonly what: ReactNode }
  readonly mine: { readonly title: ReactNode; readonly what: ReactNode }
  readonly onTakeTheirs: () => void
  readonly onKeepMine: () => void
}

/** A colleague changed the same: theirs beside one's own, at once and again when asked for; who edits on replaces theirs, knowingly. */
export function OvertakenNotice({ overtaken, title, replaces, theirs, mine, onTakeTheirs, onKeepMine }: Props) {
  const [seen, setSeen] = useState<Overtaken | null>(null)
  return (
    <>
      <Notice
        tone="warn"
        actions={
          <Button size="s" onClick={() => setSeen(null)}>
            <FormattedMessage id="tracker.conflict.compare" />
          </Button>
        }
      >
        {replaces}
      </Notice>
      <ConflictDialog
        open={seen !== overtaken}
        title={title}
        theirs={theirs}
        mine={mine}
        onEditOn={() => setSeen(overtaken)}
        onTakeTheirs={onTakeTheirs}
        onKeepMine={onKeepMine}
      />
    </>
  )
}
