import { MenuButton, type MenuItemSpec } from '@guichet/ui/menu-button'
import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { HiddenChip } from '../hidden-chip.tsx'
import type { PlaceTask } from './place-dialog.tsx'
import css from './places.module.css'
import { useHide } from './use-hide.ts'
import type { Category, CourseItem } from './use-places.ts'

interface Props {
  readonly course: CourseItem
  /** Null: the site. */
  readonly category: Category | null
  readonly onTask: (task: PlaceTask) => void
}

/** A course in the tree; what is in it has a screen of its own. */
export function CourseNode({ course, category, onTask }: Props) {
  const { formatMessage } = useIntl()
  const hide = useHide()
  const { id, fullName, shortName, hidden } = course
  const mayMake = category?.capabilities.includes('core/course:create') ?? true
  const item = (key: string, onAction: () => void, tone?: 'danger'): MenuItemSpec => ({
    id: key,
    label: formatMessage({ id: `admin.places.${key}` }),
    onAction,
    ...(tone && { tone }),
  })
  return (
    <li>
      <div className={css.node} data-hidden={hidden || undefined}>
        <span className={css.course}>
          <Link to={`/courses/${id}/manage`} className={css.name} dir="auto">
            {fullName}
          </Link>
          <span className={css.short} dir="auto">
            {shortName}
          </span>
          {hidden && <HiddenChip />}
        </span>
        <span className={css.end}>
          {mayMake && (
            <MenuButton
              size="s"
              iconOnly
              icon="more"
              label={formatMessage({ id: 'admin.places.actions' }, { name: fullName })}
              groups={[
                {
                  id: 'itself',
                  items: [
                    item('move', () => onTask({ kind: 'move-course', course, from: category?.id ?? null })),
                    item(hidden ? 'show' : 'hide', () => hide.course(course)),
                  ],
                },
                { id: 'end', items: [item('delete', () => onTask({ kind: 'delete-course', course }), 'danger')] },
              ]}
            />
          )}
        </span>
      </div>
    </li>
  )
}
