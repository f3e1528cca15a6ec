import { More } from '@guichet/plugin-kit/web/more'
import { CardList } from '@guichet/ui/card'
import { Button } from '@guichet/ui/button'
import { Skeleton } from '@guichet/ui/skeleton'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { RegionFailed } from '../../../app/failed.tsx'
import { useSite } from '../../../app/site-context.ts'
import { activitiesQuery } from '../../activities/queries.ts'
import { ActivityRow } from './activity-row.tsx'
import { NewActivity } from './new-activity.tsx'

/** What is in the course, in its order. */
export function CourseActivities({ course }: { readonly course: string }) {
  const { core } = useSite()
  const query = useInfiniteQuery(activitiesQuery(core, course))
  const [adding, setAdding] = useState(false)
  if (query.error !== null) return <RegionFailed error={query.error} reset={() => void query.refetch()} />
  if (query.data === undefined) return <Skeleton width="60%" height="1rem" />
  const activities = query.data.pages.flatMap((page) => page.items)
  return (
    <>
      {activities.length === 0 && (
        <p>
          <FormattedMessage id="admin.course.activities.none" />
        </p>
      )}
      {activities.length > 0 && (
        <CardList>
          {activities.map((activity, index) => (
            <ActivityRow
              key={activity.id}
              activity={activity}
              // Up is behind the one before the one above; down is behind the one below.
              up={index === 0 ? undefined : (activities[index - 2]?.id ?? null)}
              down={activities[index + 1]?.id}
            />
          ))}
        </CardList>
      )}
      <More of={query} />
      {adding ? (
        <NewActivity course={course} onClose={() => setAdding(false)} />
      ) : (
        <Button icon="plus" onClick={() => setAdding(true)}>
          <FormattedMessage id="admin.course.activities.add" />
        </Button>
      )}
    </>
  )
}
