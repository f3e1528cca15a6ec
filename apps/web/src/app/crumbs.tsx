import { Breadcrumbs } from '@guichet/ui/breadcrumbs'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { activityQuery } from '../core/activities/queries.ts'
import { courseQuery } from '../core/courses/queries.ts'
import { useHere } from './here.ts'
import { useSite } from './site-context.ts'

/** Course and activity of the page, or the administration; nothing at home, and nothing before their names are known. */
export function Crumbs() {
  const { formatMessage } = useIntl()
  const { core, launch } = useSite()
  const { courseId, activityId, half, admin } = useHere()
  const course = useQuery({ ...courseQuery(core, courseId ?? ''), enabled: courseId !== undefined })
  const activity = useQuery({ ...activityQuery(core, activityId ?? ''), enabled: activityId !== undefined })

  const label = formatMessage({ id: 'core.crumbs' })
  if (admin) {
    const top = (
      <Link to="/admin" activeOptions={{ exact: true }}>
        <FormattedMessage id="core.admin" />
      </Link>
    )
    return <Breadcrumbs label={label} current={top} />
  }
  if (courseId !== undefined && course.data !== undefined) {
    const top = (
      <Link to={`/courses/${courseId}`} title={course.data.fullName}>
        {course.data.fullName}
      </Link>
    )
    return <Breadcrumbs label={label} current={top} />
  }
  if (half !== undefined && activity.data !== undefined) {
    const { course: place, id, name } = activity.data
    // Who came from an LMS has their course there.
    const up = launch === null && place && (
      <Link key={place.id} to={`/courses/${place.id}`}>
        {place.name}
      </Link>
    )
    return <Breadcrumbs label={label} up={up ? [up] : []} current={<Link to={`/${half.mount}/${id}`}>{name}</Link>} />
  }
  return null
}
