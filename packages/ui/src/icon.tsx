import { cx } from './cx.ts'
import { iconFills, iconPaths, type IconName } from './icon-paths.ts'
import styles from './icon.module.css'

export type { IconName }

type IconProps = { name: IconName; className?: string }

/**
 * One of our stroke icons, in the colour of the text. Always decoration: the word stands beside it or in the control's label.
 * Its size is 1rem, or `--icon-size` of any ancestor.
 */
export function Icon({ name, className }: IconProps) {
  const fill = iconFills[name]
  return (
    <svg className={cx(styles.icon, className)} viewBox="0 0 16 16" aria-hidden="true">
      {fill && <path d={fill} fill="currentColor" stroke="none" />}
      <path d={iconPaths[name]} />
    </svg>
  )
}
