import { type ComponentProps, lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { buttonClass, type ButtonLook } from './button.tsx'
import { iconButtonClass } from './icon-button.tsx'
import { Icon, type IconName } from './icon.tsx'
import type { MenuGroup } from './menu-types.ts'
import { VisuallyHidden } from './visually-hidden.tsx'

export type { MenuGroup, MenuItemSpec } from './menu-types.ts'

const load = () => import('./menu-popover.tsx')
const MenuPopover = lazy(() => load().then((module) => ({ default: module.MenuPopover })))

type MenuButtonProps = Omit<ComponentProps<'button'>, 'children'> &
  ButtonLook & {
    label: string
    icon?: IconName
    /** Only the icon, or `children`, is seen; the label is for screen readers and the tooltip. */
    iconOnly?: boolean
    /** What is seen instead of icon and label, such as an avatar. */
    children?: ReactNode
    groups: readonly MenuGroup[]
    /** What opens and closes it when something else does, such as a key. */
    open?: boolean
    onOpenChange?: (open: boolean) => void
  }

/** A button with a menu. The menu's code is fetched when the button is pointed at, focused or pressed, not before. */
export function MenuButton(props: MenuButtonProps) {
  const { label, icon, iconOnly, children, groups, open, onOpenChange, variant, size, className, ...rest } = props
  const trigger = useRef<HTMLButtonElement>(null)
  const [ownOpen, setOwnOpen] = useState(false)
  const isOpen = open ?? ownOpen
  const [asked, setAsked] = useState(isOpen)
  if (isOpen && !asked) setAsked(true)
  const setOpen = (next: boolean) => {
    setOwnOpen(next)
    onOpenChange?.(next)
  }
  const bare = iconOnly || children !== undefined
  return (
    <>
      <button
        type="button"
        {...rest}
        ref={trigger}
        className={
          bare ? iconButtonClass(size === 's' ? 's' : 'm', className) : buttonClass({ variant, size, className })
        }
        title={bare ? label : undefined}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          // Once it is there the focus, and Escape with it, is the menu's; until then it can be called off here.
          const next = event.key === 'ArrowDown' ? true : event.key === 'Escape' ? false : isOpen
          if (next === isOpen) return
          event.preventDefault()
          event.stopPropagation()
          setOpen(next)
        }}
      >
        {children ?? (icon && <Icon name={icon} />)}
        {bare ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        {!bare && <Icon name="chevron-down" />}
      </button>
      {asked && (
        <Suspense fallback={null}>
          <MenuPopover label={label} groups={groups} trigger={trigger} open={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
