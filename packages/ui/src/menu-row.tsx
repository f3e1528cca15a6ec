import type { ComponentProps } from 'react'
import { MenuItem } from 'react-aria-components/Menu'
import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import { Marked } from './marked.tsx'
import type { MenuItemSpec } from './menu-types.ts'
import styles from './menu.module.css'

const asRefused: ComponentProps<typeof MenuItem>['render'] = (props) => (
  <div {...(props as ComponentProps<'div'>)} aria-disabled="true" />
)

type MenuRowProps = {
  item: MenuItemSpec
  /** What was typed to find it: underlined in its label. */
  sought?: string
}

/** One row of a menu or a palette. What is refused can be reached, and says why. */
export function MenuRow({ item, sought = '' }: MenuRowProps) {
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
        <span>
          <Marked text={label} sought={sought} />{' '}
        </span>
        {(refusal ?? note) && <span className={styles.note}>{refusal ?? note}</span>}
      </span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
      {chosen && <Icon name="check" />}
      {refused && <Icon name="refused" className={styles.bar} />}
    </MenuItem>
  )
}
