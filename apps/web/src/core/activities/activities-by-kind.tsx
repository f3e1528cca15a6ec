import { More } from '@guichet/plugin-kit/web/more'
import { Section } from '@guichet/ui/page'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { halfOf } from '../../app/plugins.ts'
import { useSite } from '../../app/site-context.ts'
import { useSummaries } from '../overview/use-summaries.ts'
import { useKeepFresh } from '../overview/use-keep-fresh.ts'
import { ActivityCard } from './activity-card.tsx'
import css from './activities.module.css'
import { kindsOf } from './kinds.ts'
import { NoActivities } from './no-activities.tsx'
import { activitiesQuery } from './queries.ts'

/** What is open to the person, everywhere or in one course, under the names that its plugins give it. */
export function ActivitiesByKind({ course }: { readonly course?: string }) {
  const { messages } = useIntl()
  const { core } = useSite()
  const query = useSuspenseInfiniteQuery(activitiesQuery(core, course))
  const activities = query.data.pages.flatMap((page) => page.items).filter(({ component }) => halfOf(component))
  const summaries = useSummaries(course)
  useKeepFresh(activities.map(({ id }) => id))

  if (activities.length === 0) return <NoActivities inCourse={course !== undefined} />
  return (
    <>
      {kindsOf(activities, messages).map((kind) => (
        <Section key={kind.component} title={<FormattedMessage id={kind.label} />}>
          <ul className={css.cards}>
            {kind.activities.map((activity) => (
              <li key={activity.id}>
                <ActivityCard activity={activity} summary={summaries(activity.id)} inCourse={course !== undefined} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      <More of={query} />
    </>
  )
}
