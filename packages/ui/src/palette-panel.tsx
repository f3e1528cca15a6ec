import { type CSSProperties, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header, Menu, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Input, TextField } from 'react-aria-components/TextField'
import { cx } from './cx.ts'
import dialog from './dialog.module.css'
import { Icon } from './icon.tsx'
import { MenuRow } from './menu-row.tsx'
import menu from './menu.module.css'
import { filterGroups } from './palette-filter.ts'
import type { PaletteProps } from './palette.tsx'
import styles from './palette.module.css'
import { visibleTop } from './visible-top.ts'

/** The palette itself. Loaded late: it brings react-aria-components with it. */
export function PalettePanel(props: PaletteProps) {
  const { open, onClose, label, placeholder, about, text, onTextChange, groups, found, loading, empty, hints } = props
  const [top, setTop] = useState<string>()
  const [shown, setShown] = useState(false)
  if (open !== shown) {
    setShown(open)
    if (open) setTop(visibleTop())
  }
  const rows = [
    ...filterGroups(groups, text),
    ...(found.text === text.trim() ? found.groups : filterGroups(found.groups, text)),
  ]
  return (
    <ModalOverlay
      className={dialog.scrim}
      isOpen={open}
      isDismissable
      onOpenChange={(next) => !next && onClose()}
      style={top ? ({ '--dialog-top': top } as CSSProperties) : undefined}
    >
      <Modal className={cx(dialog.box, styles.box)}>
        <Dialog className={styles.palette} aria-label={label}>
          <Autocomplete inputValue={text} onInputChange={onTextChange}>
            <TextField
              type="search"
              className={styles.head}
              aria-label={label}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens on a press, to be typed in
              autoFocus
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || isRowMarked(event.target)) return event.continuePropagation()
                rows
                  .flatMap(({ items }) => items)
                  .find(({ refusal }) => refusal === undefined)
                  ?.onAction?.()
              }}
            >
              <Icon name="search" />
              <Input className={styles.field} placeholder={placeholder} />
              {about && <span className={styles.about}>{about}</span>}
            </TextField>
            <Menu
              className={styles.rows}
              aria-label={label}
              onClose={onClose}
              renderEmptyState={() => <p className={styles.none}>{loading ?? empty}</p>}
            >
              {rows.map((group) => (
                <MenuSection key={group.id} id={group.id} aria-label={group.label ?? label}>
                  {group.label && <Header className={menu.label}>{group.label}</Header>}
                  {group.items.map((item) => (
                    <MenuRow key={item.id} item={item} sought={text} />
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
          <p className={styles.foot}>{rows.length > 0 && loading ? loading : hints}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Whether a row is marked, which Enter then does; else it does the first: what was typed before the palette was there marks none. */
const isRowMarked = (field: EventTarget) => field instanceof Element && field.hasAttribute('aria-activedescendant')
