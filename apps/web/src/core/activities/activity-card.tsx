import { activitySummary } from '@guichet/plugin-kit/web/slot-names'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { halfOf } from '../../app/plugins.ts'
import { Slot } from '../../app/slots.tsx'
import css from './activities.module.css'
import type { Activity } from './queries.ts'

/** An activity by its name, where it is, and what its plugin says of it. All of the card leads there. */
export function ActivityCard({
  activity,
  summary,
  inCourse,
}: {
  readonly activity: Activity
  /** What its plugin's server half says of it. */
  readonly summary: unknown
  readonly inCourse: boolean
}) {
  const mount = halfOf(activity.component)?.mount
  return (
    <article className={css.card}>
      <Link to={`/${mount}/${activity.id}`} className={css.name}>
        {activity.name}
      </Link>
      {!inCourse && (
        <p className={css.place}>{activity.course?.name ?? <FormattedMessage id="core.home.everywhere" />}</p>
      )}
      <Slot slot={activitySummary} component={activity.component} props={{ activity, summary }} />
    </article>
  )
}
