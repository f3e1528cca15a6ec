import { Button } from '@guichet/ui/button'
import { Section } from '@guichet/ui/page'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { activitiesQuery, type Activity } from '../activities/queries.ts'
import { usePluginName } from '../use-plugin-name.ts'
import css from './course-activities.module.css'

interface Props {
  readonly course: string
  /** What is done with the one that is chosen. */
  readonly action: ReactNode
  readonly onChoose: (activity: Activity) => void
  /** What else can be done with some of them. */
  readonly more?: {
    readonly label: ReactNode
    readonly of: (activity: Activity) => boolean
    readonly onChoose: (activity: Activity) => void
  }
}

/** What the course has already, to choose one of; nothing where it has nothing. */
export function CourseActivities({ course, action, onChoose, more }: Props) {
  const { core } = useSite()
  const nameOf = usePluginName()
  const { data } = useInfiniteQuery(activitiesQuery(core, course))
  const activities = data?.pages.flatMap(({ items }) => items) ?? []
  if (activities.length === 0) return null
  return (
    <Section title={<FormattedMessage id="lti.setup.existing" />}>
      <ul className={css.list}>
        {activities.map((activity) => (
          <li key={activity.id} className={css.row}>
            <span className={css.words}>
              <strong id={`activity-${activity.id}`}>{activity.name}</strong>
              <span className={css.kind}>{nameOf(activity.component)}</span>
            </span>
            {more?.of(activity) === true && (
              <Button
                size="s"
                variant="bare"
                aria-describedby={`activity-${activity.id}`}
                onClick={() => more.onChoose(activity)}
              >
                {more.label}
              </Button>
            )}
            <Button size="s" aria-describedby={`activity-${activity.id}`} onClick={() => onChoose(activity)}>
              {action}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
