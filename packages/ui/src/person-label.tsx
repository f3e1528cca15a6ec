import { Avatar } from './avatar.tsx'
import styles from './person-label.module.css'

type PersonLabelProps = {
  /** As shown; null when nobody. */
  name: string | null
  /** What to say when there is nobody. */
  none?: string
  me?: boolean
  size?: 's' | 'm'
}

/** Avatar and name on one line; a long name is cut, its whole in the tooltip. */
export function PersonLabel({ name, none, me, size = 's' }: PersonLabelProps) {
  return (
    <span className={styles.person} data-none={name === null || undefined} title={name ?? undefined}>
      <Avatar name={name} me={me} size={size} />
      <span className={styles.name} data-part="name">
        {name ?? none}
      </span>
    </span>
  )
}
