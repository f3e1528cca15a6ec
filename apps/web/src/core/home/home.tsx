import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader, Section } from '@guichet/ui/page'
import { FormattedMessage, useIntl } from 'react-intl'
import { Boundary } from '@guichet/plugin-kit/web/boundary'
import { RegionFailed } from '../../app/failed.tsx'
import { Region } from '../../app/region.tsx'
import { useSite } from '../../app/site-context.ts'
import { useObservable } from '../../lib/use-observable.ts'
import { ActivitiesByKind } from '../activities/activities-by-kind.tsx'
import { CardsSkeleton } from '../activities/cards-skeleton.tsx'
import { Columns } from '../columns.tsx'
import { CourseList } from '../courses/course-list.tsx'
import { ListSkeleton } from '../courses/list-skeleton.tsx'
import { Recent } from '../overview/recent.tsx'
import { WaitingLead } from '../overview/waiting-lead.tsx'
import { Waiting } from '../overview/waiting.tsx'

export default function Home() {
  const { formatMessage } = useIntl()
  const { person } = useSite()
  const me = useObservable(person.me)
  usePageTitle(formatMessage({ id: 'core.home' }))
  return (
    <Page>
      <PageHeader
        size="l"
        title={<FormattedMessage id="core.home.hello" values={{ name: me?.givenName }} />}
        lead={<WaitingLead />}
      />
      <Columns
        main={
          <Region waiting={<CardsSkeleton />}>
            <Boundary Failed={RegionFailed}>
              <Waiting />
            </Boundary>
            <ActivitiesByKind />
          </Region>
        }
        side={
          <>
            <Section title={<FormattedMessage id="core.home.courses" />}>
              <Region waiting={<ListSkeleton />}>
                <CourseList />
              </Region>
            </Section>
            <Region waiting={null}>
              <Recent />
            </Region>
          </>
        }
      />
    </Page>
  )
}
