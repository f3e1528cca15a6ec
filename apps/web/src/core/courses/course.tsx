import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { buttonClass } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { Page, PageHeader } from '@guichet/ui/page'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { Boundary } from '@guichet/plugin-kit/web/boundary'
import { RegionFailed } from '../../app/failed.tsx'
import { Region } from '../../app/region.tsx'
import { useSite } from '../../app/site-context.ts'
import { ActivitiesByKind } from '../activities/activities-by-kind.tsx'
import { CardsSkeleton } from '../activities/cards-skeleton.tsx'
import { Columns } from '../columns.tsx'
import { Recent } from '../overview/recent.tsx'
import { Waiting } from '../overview/waiting.tsx'
import { isManaged } from './manage/is-managed.ts'
import { courseQuery } from './queries.ts'

export default function Course() {
  const { core } = useSite()
  const { course: id = '' }: { readonly course?: string } = useParams({ strict: false })
  const { data: course } = useSuspenseQuery(courseQuery(core, id))
  usePageTitle(course.fullName)
  return (
    <Page>
      <PageHeader
        size="l"
        title={course.fullName}
        lead={course.category?.name}
        actions={
          isManaged(course) && (
            <Link to={`/courses/${course.id}/manage`} className={buttonClass()}>
              <Icon name="settings" />
              <FormattedMessage id="core.course.manage" />
            </Link>
          )
        }
      />
      <Columns
        main={
          <Region waiting={<CardsSkeleton />}>
            <Boundary Failed={RegionFailed}>
              <Waiting course={course.id} />
            </Boundary>
            <ActivitiesByKind course={course.id} />
          </Region>
        }
        side={
          <Region waiting={null}>
            <Recent course={course.id} />
          </Region>
        }
      />
    </Page>
  )
}
