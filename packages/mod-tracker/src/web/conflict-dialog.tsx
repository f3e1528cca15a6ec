import { Button } from '@guichet/ui/button'
import { Dialog } from '@guichet/ui/dialog'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './conflict-dialog.module.css'

/** What one of the two has made of it. */
interface Side {
  readonly title: ReactNode
  readonly what: ReactNode
}

interface Props {
  readonly open: boolean
  /** Who was first, with what. */
  readonly title: ReactNode
  readonly theirs: Side
  readonly mine: Side
  readonly busy?: boolean
  readonly onTakeTheirs: () => void
  readonly onKeepMine: () => void
  /** Goes on changing one's own, having seen theirs. Without it, who closes the dialog takes theirs. */
  readonly onEditOn?: () => void
}

/** Both changed the same: what they made of it beside one's own, and the choice between them. */
export function ConflictDialog({ open, title, theirs, mine, busy, onTakeTheirs, onKeepMine, onEditOn }: Props) {
  const { formatMessage } = useIntl()
  return (
    <Dialog
      open={open}
      onClose={onEditOn ?? onTakeTheirs}
      dismissable={false}
      role="alertdialog"
      title={title}
      closeLabel={formatMessage({ id: onEditOn ? 'tracker.conflict.editOn' : 'tracker.conflict.takeTheirs' })}
      actions={
        <>
          {onEditOn && (
            <Button variant="primary" onClick={onEditOn}>
              <FormattedMessage id="tracker.conflict.editOn" />
            </Button>
          )}
          <Button variant={onEditOn ? 'default' : 'primary'} onClick={onTakeTheirs}>
            <FormattedMessage id="tracker.conflict.takeTheirs" />
          </Button>
          <Button busy={busy} onClick={onKeepMine}>
            <FormattedMessage id="tracker.conflict.keepMine" />
          </Button>
        </>
      }
    >
      <div className={css.sides}>
        {[theirs, mine].map((side, index) => (
          <section key={index} className={css.side}>
            <h3>{side.title}</h3>
            {side.what}
          </section>
        ))}
      </div>
    </Dialog>
  )
}
