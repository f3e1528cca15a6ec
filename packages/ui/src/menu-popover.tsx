import type { ComponentProps, RefObject } from 'react'
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components/Menu'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import type { MenuGroup, MenuItemSpec } from './menu-types.ts'
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
              id={group.id}
              aria-label={group.label ?? label}
              selectionMode={isChoice ? 'single' : 'none'}
              selectedKeys={group.items.filter((item) => item.chosen).map((item) => item.id)}
            >
              {group.label && <Header className={styles.label}>{group.label}</Header>}
              {group.items.map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </MenuSection>
          )
        })}
      </Menu>
    </Popover>
  )
}

const asRefused: ComponentProps<typeof MenuItem>['render'] = (props) => (
  <div {...(props as ComponentProps<'div'>)} aria-disabled="true" />
)

function Item({ item }: { item: MenuItemSpec }) {
  const { id, icon, label, note, shortcut, onAction, refusal, tone, chosen, href } = item
  const refused = refusal !== undefined
  return (
    <MenuItem
      id={id}
      textValue={label}
      className={cx(styles.item, refused && styles.refused, tone && styles[tone])}
      onAction={refused ? undefined : onAction}
      shouldCloseOnSelect={!refused}
      {...(refused ? { render: asRefused } : {})}
      {...(href && !refused ? { href, target: '_blank', rel: 'noopener' } : {})}
    >
      {icon}
      <span className={styles.words}>
        <span>{label} </span>
        {(refusal ?? note) && <span className={styles.note}>{refusal ?? note}</span>}
      </span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
      {chosen && <Icon name="check" />}
      {refused && <Icon name="refused" className={styles.bar} />}
    </MenuItem>
  )
}
