import { CardRow } from '@guichet/ui/card'
import { IconButton } from '@guichet/ui/icon-button'
import { MenuButton } from '@guichet/ui/menu-button'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { halfOf } from '../../../app/plugins.ts'
import type { Activity } from '../../activities/queries.ts'
import { HiddenChip } from '../../admin/hidden-chip.tsx'
import { DeleteDialog } from '../../admin/places/delete-dialog.tsx'
import { NameDialog } from '../../admin/places/name-dialog.tsx'
import { usePluginName } from '../../use-plugin-name.ts'
import css from './manage.module.css'
import { useActivityChange } from './use-activity-change.ts'

interface Props {
  readonly activity: Activity
  /** Behind which one it goes when it is moved up, null: first; undefined: it is first. */
  readonly up: string | null | undefined
  readonly down: string | undefined
}

export function ActivityRow({ activity, up, down }: Props) {
  const { formatMessage } = useIntl()
  const { say, rename, setHidden, reorder, remove } = useActivityChange(activity)
  const [task, setTask] = useState<'rename' | 'delete' | null>(null)
  const { id, name, component, hidden } = activity
  const half = halfOf(component)
  const nameOf = usePluginName()
  const navigate = useNavigate()
  const close = () => setTask(null)
  const item = (key: string, onAction: () => void, tone?: 'danger') => ({
    id: key,
    label: formatMessage({ id: `admin.places.${key}` }),
    onAction,
    ...(tone && { tone }),
  })
  return (
    <>
      <CardRow
        title={half === undefined ? name : <Link to={`/${half.mount}/${id}`}>{name}</Link>}
        detail={
          <>
            {nameOf(component)}
            {hidden && <HiddenChip />}
          </>
        }
        end={
          <span className={css.buttons}>
            <IconButton
              icon="chevron-up"
              label={formatMessage({ id: 'admin.course.activities.up' }, { name })}
              aria-disabled={up === undefined || undefined}
              onClick={() => up !== undefined && say(reorder(up))}
            />
            <IconButton
              icon="chevron-down"
              label={formatMessage({ id: 'admin.course.activities.down' }, { name })}
              aria-disabled={down === undefined || undefined}
              onClick={() => down !== undefined && say(reorder(down))}
            />
            <MenuButton
              iconOnly
              icon="more"
              label={formatMessage({ id: 'admin.places.actions' }, { name })}
              groups={[
                {
                  id: 'itself',
                  items: [
                    item('rename', () => setTask('rename')),
                    item(hidden ? 'show' : 'hide', () => say(setHidden(!hidden))),
                    ...(half === undefined
                      ? []
                      : [item('grades', () => void navigate({ to: `/${half.mount}/${id}/grades` }))]),
                  ],
                },
                { id: 'end', items: [item('delete', () => setTask('delete'), 'danger')] },
              ]}
            />
          </span>
        }
      />
      {task === 'rename' && (
        <NameDialog
          title={<FormattedMessage id="admin.places.title.rename" values={{ name }} />}
          name={name}
          submit="admin.form.save"
          onClose={close}
          send={async (next) => {
            await rename(next)
            close()
          }}
        />
      )}
      {task === 'delete' && (
        <DeleteDialog
          title={<FormattedMessage id="admin.places.title.delete" values={{ name }} />}
          why="admin.course.activities.delete.why"
          onClose={close}
          remove={async () => {
            await remove()
            close()
          }}
        />
      )}
    </>
  )
}
