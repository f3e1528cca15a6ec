import type { MenuGroup } from '@guichet/ui/palette'
import { Icon } from '@guichet/ui/icon'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { activityEntries } from '../../app/activity-entries.ts'
import { useHere } from '../../app/here.ts'
import { halfOf } from '../../app/plugins.ts'
import { useSite } from '../../app/site-context.ts'
import { activitiesQuery, activityQuery } from '../activities/queries.ts'
import { coursesQuery } from '../courses/queries.ts'

/**
 * Where one can go: the screens of this activity, the first activities and courses that are open to the person, home and account. Who came from
 * an LMS goes about in its course alone.
 */
export function usePlaces(): MenuGroup {
  const { formatMessage } = useIntl()
  const { core, launch } = useSite()
  const { activityId, half } = useHere()
  const navigate = useNavigate()
  const here = useQuery({ ...activityQuery(core, activityId ?? ''), enabled: activityId !== undefined }).data
  const activities = useInfiniteQuery(activitiesQuery(core)).data?.pages[0]?.items ?? []
  const isFree = launch === null
  const courses = useInfiniteQuery({ ...coursesQuery(core), enabled: isFree }).data?.pages[0]?.items ?? []

  const place = (to: string, label: string, icon: 'home' | 'user' | 'page' | 'inbox' | 'book', note?: string) => ({
    id: to,
    label,
    icon: <Icon name={icon} />,
    onAction: () => void navigate({ to }),
    ...(note !== undefined && { note }),
  })

  const screens =
    here === undefined || half?.activity === undefined
      ? []
      : activityEntries(half, here, launch).map(({ path, label }) => {
          const top = `/${half.mount}/${here.id}`
          return place(path === '' ? top : `${top}/${path}`, formatMessage({ id: label }), 'page', here.name)
        })
  return {
    id: 'places',
    label: formatMessage({ id: 'core.palette.places' }),
    items: [
      ...screens,
      ...(isFree ? [place('/', formatMessage({ id: 'core.home' }), 'home')] : []),
      ...activities.flatMap(({ id, component, name, course }) => {
        const mount = halfOf(component)?.mount
        return mount === undefined || id === here?.id ? [] : [place(`/${mount}/${id}`, name, 'inbox', course?.name)]
      }),
      ...courses.map(({ id, fullName, shortName }) => place(`/courses/${id}`, fullName, 'book', shortName)),
      ...(isFree ? [place('/account', formatMessage({ id: 'core.account' }), 'user')] : []),
    ],
  }
}
