import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'
import styles from './screen-message.module.css'

export type ScreenMessageProps = {
  /** What happened, in one sentence. */
  title: ReactNode
  /** Why, and what to do. */
  children?: ReactNode
  /** At most one filled button. */
  actions?: ReactNode
  level?: 1 | 2 | 3
}

type Frame = ScreenMessageProps & {
  icon?: IconName
  art?: ReactNode
  tone?: 'quiet' | 'danger'
  live?: 'status' | 'alert'
}

/** The middle of a region that has nothing else to show. The states below give it its drawing. */
export function ScreenMessage({ title, children, actions, level = 2, icon, art, tone = 'quiet', live }: Frame) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.message} role={live}>
      {art}
      {icon && (
        <span className={cx(styles.icon, styles[tone])}>
          <Icon name={icon} />
        </span>
      )}
      <Heading className={styles.title} tabIndex={level === 1 ? -1 : undefined}>
        {title}
      </Heading>
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
