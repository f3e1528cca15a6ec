import { Button } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { Skeleton } from '@guichet/ui/skeleton'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { More } from '../../more.tsx'
import { AdminForm, written } from '../form/admin-form.tsx'
import { useHeld } from '../use-held.ts'
import css from './places.module.css'
import { useCategories, type Category } from './use-places.ts'

interface Props {
  /** Cannot go into itself. */
  readonly moving: string
  /** Where it is; undefined: that is not known. */
  readonly from?: string | null
  readonly send: (to: string | null) => Promise<void>
  readonly onCancel: () => void
}

const SITE = 'site'

/** Where to: one of the categories, found as in the tree, or the site. */
export function MoveForm({ moving, from, send, onCancel }: Props) {
  const runsSite = useHeld()('core/user:manage')
  return (
    <AdminForm
      send={async (data) => {
        const to = written(data, 'to')
        if (to !== '') await send(to === SITE ? null : to)
      }}
      submit={<FormattedMessage id="admin.places.move.here" />}
      aside={
        <Button onClick={onCancel}>
          <FormattedMessage id="admin.form.cancel" />
        </Button>
      }
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
    </AdminForm>
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
  const { formatMessage } = useIntl()
  const [open, setOpen] = useState(false)
  return (
    <li>
      <div className={css.target}>
        <button
          type="button"
          className={css.toggle}
          aria-expanded={open}
          aria-label={formatMessage({ id: 'admin.places.inside' }, { name })}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} />
        </button>
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
