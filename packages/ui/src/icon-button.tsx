import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './icon-button.module.css'
import { Icon, type IconName } from './icon.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

type Size = 's' | 'm'

/** The look of an icon button, for a router's link. The link needs an `aria-label` and a `title`. */
export const iconButtonClass = (size: Size = 'm', className?: string): string =>
  cx(styles.button, styles[size], className)

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  icon: IconName
  /** Says what it does; shown on hover as well. */
  label: string
  size?: Size
  /** What lies over the corner, such as a `CountBadge`. */
  badge?: ReactNode
}

/** A small action known by its icon, for bars where words have no room. 32 px, or 24 px with `s`; 44 px on touch. */
export function IconButton({ icon, label, size, badge, className, title, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={iconButtonClass(size, className)} title={title ?? label}>
      <Icon name={icon} />
      <VisuallyHidden>{label} </VisuallyHidden>
      {badge}
    </button>
  )
}
