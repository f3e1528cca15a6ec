import { ActivityContext } from '@guichet/plugin-kit/web/activity-context'
import { RenameContext } from '@guichet/plugin-kit/web/rename'
import { useSuspenseQuery } from '@tanstack/react-query'
import { notFound, Outlet } from '@tanstack/react-router'
import { activityQuery } from '../core/activities/queries.ts'
import { useRename } from '../core/activities/use-rename.ts'
import { useHere } from './here.ts'
import { useSite } from './site-context.ts'

/** Around the screens of one activity: they know which it is and what the person may do there. */
export function ActivityLayout() {
  const { core } = useSite()
  const { activityId, half } = useHere()
  const { data: activity } = useSuspenseQuery(activityQuery(core, activityId ?? ''))
  const rename = useRename(activity)
  // Another plugin's activity under this one's address is not there.
  if (activity.component !== half?.component) throw notFound()
  return (
    <ActivityContext value={activity}>
      <RenameContext value={rename}>
        <Outlet />
      </RenameContext>
    </ActivityContext>
  )
}
