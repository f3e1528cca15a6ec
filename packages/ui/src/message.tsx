import type { ReactNode } from 'react'
import { Avatar } from './avatar.tsx'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './message.module.css'

type Head = {
  author: string
  me?: boolean
  /** After the name: a role, the time. */
  meta?: ReactNode
  actions?: ReactNode
  id?: string
  /** Not sent yet. */
  pending?: boolean
  children: ReactNode
}

type MessageProps = Head & {
  /** How it is seen, in words, where it is not seen by all alike: "Public reply", "By mail". */
  visibility?: ReactNode
  icon?: IconName
}

/** A message in the shared room: white paper, a solid line. A row of a `Timeline`. */
export function Message({ author, me, meta, visibility, icon = 'eye', actions, id, pending, children }: MessageProps) {
  return (
    <li className={styles.row} id={id}>
      <Avatar name={author} me={me} size="l" />
      <article className={cx(styles.paper, pending && styles.pending)}>
        <header className={styles.head}>
          <b>{author}</b>
          {meta && <span className={styles.meta}>{meta}</span>}
          {(visibility || actions) && (
            <span className={styles.visibility}>
              {visibility && <Icon name={icon} />}
              {visibility}
              {actions}
            </span>
          )}
        </header>
        <div className={styles.body}>{children}</div>
      </article>
    </li>
  )
}

type PrivateMessageProps = Head & {
  /** What this kind of message is called. */
  kind: ReactNode
  /** Who does not see it, by name. */
  hiddenFrom: ReactNode
}

/** A message in the other room: yellow paper, hatched band, dashed line, a lock, and the name of who does not see it. */
export function PrivateMessage({
  author,
  me,
  meta,
  kind,
  hiddenFrom,
  actions,
  id,
  pending,
  children,
}: PrivateMessageProps) {
  return (
    <li className={styles.row} id={id}>
      <Avatar name={author} me={me} size="l" />
      <article className={cx(styles.paper, styles.private, pending && styles.pending)}>
        <PrivateBand kind={kind} hiddenFrom={hiddenFrom} />
        <header className={styles.head}>
          <b>{author}</b>
          {meta && <span className={styles.meta}>{meta}</span>}
          {actions && <span className={styles.visibility}>{actions}</span>}
        </header>
        <div className={styles.body}>{children}</div>
      </article>
    </li>
  )
}

/** The hatched band that marks everything a requester does not see: a message, or a composer in that mode. */
export function PrivateBand({ kind, hiddenFrom }: { kind: ReactNode; hiddenFrom: ReactNode }) {
  return (
    <div className={styles.band}>
      <b className={styles.kind}>
        <Icon name="lock" />
        {kind}
      </b>
      <span className={styles.hiddenFrom}>{hiddenFrom}</span>
    </div>
  )
}
