import type { ComponentProps } from 'react'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import styles from './search-trigger.module.css'

type SearchTriggerProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  label: string
  /** The chord that does the same, such as "Ctrl K". */
  shortcut?: string
}

/** Opens a palette: drawn like a field, a plain icon button under 1040 px. */
export function SearchTrigger({ label, shortcut, ...rest }: SearchTriggerProps) {
  return (
    <button type="button" {...rest} className={styles.trigger} title={label}>
      <Icon name="search" />
      <span className={styles.label}>{label}</span>
      {shortcut && (
        <span className={styles.shortcut} aria-hidden="true">
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
    </button>
  )
}
