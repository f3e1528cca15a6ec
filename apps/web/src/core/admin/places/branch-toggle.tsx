import { Icon } from '@guichet/ui/icon'
import { useIntl } from 'react-intl'
import css from './places.module.css'

interface Props {
  /** The category whose inside it shows. */
  readonly name: string
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
}

/** Opens and closes a branch of the tree of categories. */
export function BranchToggle({ name, open, onToggle }: Props) {
  const { formatMessage } = useIntl()
  return (
    <button
      type="button"
      className={css.toggle}
      aria-expanded={open}
      aria-label={formatMessage({ id: 'admin.places.inside' }, { name })}
      onClick={() => onToggle(!open)}
    >
      <Icon name={open ? 'chevron-down' : 'chevron-right'} />
    </button>
  )
}
