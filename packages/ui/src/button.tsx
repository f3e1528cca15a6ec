import type { ComponentProps } from 'react'
import styles from './button.module.css'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icon.tsx'

type ButtonVariant = 'default' | 'primary' | 'soft' | 'bare' | 'danger'
type ButtonSize = 's' | 'm' | 'l'
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; className?: string }

/** The look of a button for anything else that must look like one, such as a router's link: icon and words go inside. */
export const buttonClass = ({ variant = 'default', size = 'm', className }: ButtonLook = {}): string =>
  cx(styles.button, styles[variant], styles[size], className)

type ButtonProps = ButtonLook & ComponentProps<'button'> & { icon?: IconName; busy?: boolean }

/**
 * An action. At most one `primary` per region. `busy` keeps the width and the focus, says so to screen readers, and swallows
 * presses: a busy button never submits twice. There is no grey disabled look: say why instead (see `ActionList`).
 */
export function Button({ variant, size, className, icon, busy, type, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={buttonClass({ variant, size, className })}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      {busy ? <span>{children}</span> : children}
    </button>
  )
}

/** A link that looks like a button. For a router's link use `buttonClass`. */
export function LinkButton({
  variant,
  size,
  className,
  icon,
  children,
  ...rest
}: ButtonLook & ComponentProps<'a'> & { icon?: IconName }) {
  return (
    <a {...rest} className={buttonClass({ variant, size, className })}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  )
}
