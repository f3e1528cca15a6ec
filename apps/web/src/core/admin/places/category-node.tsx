import { MenuButton, type MenuItemSpec } from '@guichet/ui/menu-button'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { HiddenChip } from '../hidden-chip.tsx'
import { BranchToggle } from './branch-toggle.tsx'
import type { PlaceTask } from './place-dialog.tsx'
import css from './places.module.css'
import { useHide } from './use-hide.ts'
import type { Category } from './use-places.ts'

interface Props {
  readonly category: Category
  readonly onTask: (task: PlaceTask) => void
  /** What is in it. */
  readonly children: ReactNode
}

/** A category: closed until somebody looks into it. */
export function CategoryNode({ category, onTask, children }: Props) {
  const { formatMessage } = useIntl()
  const navigate = useNavigate()
  const hide = useHide()
  const [open, setOpen] = useState(false)
  const { id, name, hidden, capabilities } = category
  const item = (key: string, onAction: () => void, tone?: 'danger'): MenuItemSpec => ({
    id: key,
    label: formatMessage({ id: `admin.places.${key}` }),
    onAction,
    ...(tone && { tone }),
  })
  const inside = [
    ...(capabilities.includes('core/course:create')
      ? [item('new_course', () => onTask({ kind: 'new-course', category: id }))]
      : []),
    ...(capabilities.includes('core/category:manage')
      ? [item('new_category', () => onTask({ kind: 'new-category', parent: id }))]
      : []),
  ]
  const itself = capabilities.includes('core/category:manage')
    ? [
        item('rename', () => onTask({ kind: 'rename', category })),
        item('move', () => onTask({ kind: 'move', category })),
        item(hidden ? 'show' : 'hide', () => hide.category(category)),
        item('people', () => void navigate({ to: `/admin/places/${id}` })),
      ]
    : []
  const end = itself.length > 0 ? [item('delete', () => onTask({ kind: 'delete', category }), 'danger')] : []
  return (
    <li>
      <div className={css.node} data-hidden={hidden || undefined}>
        <BranchToggle name={name} open={open} onToggle={setOpen} />
        <span className={css.category}>
          <Link to={`/admin/places/${id}`} className={css.name} dir="auto">
            {name}
          </Link>
          {hidden && <HiddenChip />}
        </span>
        <span className={css.end}>
          {inside.length + itself.length > 0 && (
            <MenuButton
              size="s"
              iconOnly
              icon="more"
              label={formatMessage({ id: 'admin.places.actions' }, { name })}
              groups={[
                { id: 'inside', items: inside },
                { id: 'itself', items: itself },
                { id: 'end', items: end },
              ].filter(({ items }) => items.length > 0)}
            />
          )}
        </span>
      </div>
      {open && <div className={css.below}>{children}</div>}
    </li>
  )
}
