import { enrolmentPaths } from '@guichet/api/core/assignments/paths'
import type { enrolmentsContract } from '@guichet/api/core/assignments/contract'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { NotFound } from '../../../app/failed.tsx'
import { useSite } from '../../../app/site-context.ts'
import { HiddenChip } from '../../admin/hidden-chip.tsx'
import { useCoreClient } from '../../admin/use-core-client.ts'
import { Settings } from '../../me/settings.tsx'
import { Participants } from '../../participants/participants.tsx'
import { courseQuery } from '../queries.ts'
import { CourseActivities } from './course-activities.tsx'
import { CourseIdentity } from './course-identity.tsx'
import { isManaged } from './is-managed.ts'

/** A course for who looks after it: what it is called, who is in it, and what is in it. Each part for who may have it. */
export default function ManageScreen() {
  const { formatMessage } = useIntl()
  const { core } = useSite()
  const { course: id = '' }: { readonly course?: string } = useParams({ strict: false })
  const { data: course } = useSuspenseQuery(courseQuery(core, id))
  const client = useCoreClient<typeof enrolmentsContract>(enrolmentPaths)
  const may = (capability: string) => course.capabilities.includes(capability)
  usePageTitle(formatMessage({ id: 'admin.course.title' }, { name: course.fullName }))
  const place = useMemo(
    () => ({
      key: id,
      level: 'course' as const,
      list: (cursor: string | undefined) => client.list({ params: { course: id }, query: { cursor } }),
      candidates: (matching: string) => client.candidates({ params: { course: id }, query: { matching } }),
      give: (user: string, role: string) => client.give({ params: { course: id, user }, body: { role } }),
      take: (user: string) => client.take({ params: { course: id, user } }),
    }),
    [client, id],
  )
  if (!isManaged(course)) return <NotFound />
  return (
    <Page>
      <PageHeader
        title={<FormattedMessage id="admin.course.manage" />}
        lead={<span dir="auto">{[course.fullName, course.category?.name].filter(Boolean).join(' · ')}</span>}
        actions={course.hidden && <HiddenChip />}
      />
      {may('core/course:update') && (
        <Settings of="admin.course.identity">
          <CourseIdentity key={course.id} course={course} />
        </Settings>
      )}
      {may('core/activity:manage') && (
        <Settings of="admin.course.activities">
          <CourseActivities course={course.id} />
        </Settings>
      )}
      {may('core/role:view') && (
        <Settings of="admin.course.people" wide>
          <Participants place={place} mayGive={may('core/role:assign')} />
        </Settings>
      )}
    </Page>
  )
}
