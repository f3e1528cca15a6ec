import { More } from '@guichet/plugin-kit/web/more'
import { Skeleton } from '@guichet/ui/skeleton'
import { useState, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { AdminDialog } from '../form/admin-dialog.tsx'
import { written } from '../form/admin-form.tsx'
import { useHeld } from '../use-held.ts'
import { BranchToggle } from './branch-toggle.tsx'
import css from './places.module.css'
import { useCategories, type Category } from './use-places.ts'

interface Props {
  readonly title: ReactNode
  /** Cannot go into itself. */
  readonly moving: string
  /** Where it is; undefined: that is not known. */
  readonly from?: string | null
  readonly send: (to: string | null) => Promise<unknown>
  readonly onClose: () => void
}

const SITE = 'site'

/** Where to: one of the categories, found as in the tree, or the site. */
export function MoveDialog({ title, moving, from, send, onClose }: Props) {
  const runsSite = useHeld()('core/user:manage')
  return (
    <AdminDialog
      title={title}
      send={async (data) => {
        const to = written(data, 'to')
        if (to !== '') await send(to === SITE ? null : to)
      }}
      submit={<FormattedMessage id="admin.places.move.here" />}
      onClose={onClose}
    >
      {() => (
        <fieldset className={css.targets}>
          <legend className={css.legend}>
            <FormattedMessage id="admin.places.move.to" />
          </legend>
          {runsSite && (
            <label className={css.target}>
              <input type="radio" name="to" value={SITE} disabled={from === null} />
              <FormattedMessage id="admin.level.site" />
            </label>
          )}
          <Targets parent={null} moving={moving} from={from} />
        </fieldset>
      )}
    </AdminDialog>
  )
}

interface Inside extends Pick<Props, 'moving' | 'from'> {
  readonly parent: string | null
}

function Targets({ parent, moving, from }: Inside) {
  const query = useCategories(parent)
  if (query.data === undefined) return <Skeleton width="50%" height="1rem" />
  const inner = query.data.pages.flatMap((page) => page.items).filter(({ id }) => id !== moving)
  return (
    <>
      <ul>
        {inner.map((category) => (
          <Target key={category.id} category={category} moving={moving} from={from} />
        ))}
      </ul>
      <More of={query} />
    </>
  )
}

function Target({
  category: { id, name },
  moving,
  from,
}: Pick<Props, 'moving' | 'from'> & { readonly category: Category }) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <div className={css.target}>
        <BranchToggle name={name} open={open} onToggle={setOpen} />
        <label className={css.target}>
          <input type="radio" name="to" value={id} disabled={from === id} />
          <span dir="auto">{name}</span>
        </label>
      </div>
      {open && (
        <div className={css.below}>
          <Targets parent={id} moving={moving} from={from} />
        </div>
      )}
    </li>
  )
}
