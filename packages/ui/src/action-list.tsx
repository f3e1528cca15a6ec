import { type ReactNode, useId } from 'react'
import styles from './action-list.module.css'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'

export type ActionItem = {
  id: string
  icon?: ReactNode
  label: ReactNode
  /** What it leads to, in a few words. */
  note?: ReactNode
  shortcut?: string
  onAction?: () => void
  /** Present when it cannot be done: a sentence that says why and who could. */
  refusal?: ReactNode
  /** With a refusal: a link to where its reason can be lifted. */
  remedy?: ReactNode
}

export type ActionGroup = { id: string; label: ReactNode; items: readonly ActionItem[] }

/** What can be done, and what cannot: a refused action stays in view, can be reached, and says its reason. */
export function ActionList({ groups }: { groups: readonly ActionGroup[] }) {
  return groups.filter((group) => group.items.length > 0).map((group) => <Group key={group.id} group={group} />)
}

function Group({ group }: { group: ActionGroup }) {
  const labelId = useId()
  return (
    <div className={styles.group}>
      <p className={styles.groupLabel} id={labelId}>
        {group.label}
      </p>
      <ul aria-labelledby={labelId}>
        {group.items.map((item) => (
          <li key={item.id}>{item.refusal ? <Refused item={item} /> : <Possible item={item} />}</li>
        ))}
      </ul>
    </div>
  )
}

function Possible({ item: { icon, label, note, shortcut, onAction } }: { item: ActionItem }) {
  return (
    <button type="button" className={styles.action} onClick={onAction}>
      {icon}
      <span className={styles.words}>
        {label}
        {note && <span className={styles.reason}>{note}</span>}
      </span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </button>
  )
}

function Refused({ item: { icon, label, refusal, remedy } }: { item: ActionItem }) {
  const reasonId = useId()
  return (
    <div className={styles.refused}>
      <button type="button" className={styles.action} aria-disabled="true" aria-describedby={reasonId}>
        {icon}
        <span className={styles.words}>{label}</span>
        <span className={styles.bar}>
          <Icon name="refused" />
        </span>
      </button>
      <p className={styles.reason} id={reasonId}>
        {refusal} {remedy}
      </p>
    </div>
  )
}
