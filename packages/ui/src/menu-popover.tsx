import type { RefObject } from 'react'
import { Header, Menu, MenuSection, Popover } from 'react-aria-components/Menu'
import { MenuRow } from './menu-row.tsx'
import type { MenuGroup } from './menu-types.ts'
import styles from './menu.module.css'

type MenuPopoverProps = {
  label: string
  groups: readonly MenuGroup[]
  trigger: RefObject<HTMLElement | null>
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The menu of a `MenuButton`. Loaded late: it brings react-aria-components with it. */
export function MenuPopover({ label, groups, trigger, open, onOpenChange }: MenuPopoverProps) {
  return (
    <Popover
      className={styles.popover}
      aria-label={label}
      triggerRef={trigger}
      isOpen={open}
      onOpenChange={onOpenChange}
      offset={4}
      placement="bottom start"
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu takes the focus when it opens, on a press */}
      <Menu className={styles.menu} aria-label={label} autoFocus="first" onClose={() => onOpenChange(false)}>
        {groups.map((group) => {
          const isChoice = group.items.some((item) => item.chosen !== undefined)
          return (
            <MenuSection
              className={styles.section ?? ''}
              key={group.id}
              // Not an item's: a menu in which something is under itself is sought in for ever.
              id={`group ${group.id}`}
              aria-label={group.label ?? label}
              selectionMode={isChoice ? 'single' : 'none'}
              selectedKeys={group.items.filter((item) => item.chosen).map((item) => item.id)}
            >
              {group.label && <Header className={styles.label}>{group.label}</Header>}
              {group.items.map((item) => (
                <MenuRow key={item.id} item={item} />
              ))}
            </MenuSection>
          )
        })}
      </Menu>
    </Popover>
  )
}
