import { categoryAssignmentPaths } from '@guichet/api/core/assignments/paths'
import type { categoryAssignmentsContract } from '@guichet/api/core/assignments/contract'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader } from '@guichet/ui/page'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { FormattedMessage } from 'react-intl'
import { Settings } from '../../me/settings.tsx'
import { Participants } from '../../participants/participants.tsx'
import { HiddenChip } from '../hidden-chip.tsx'
import { useCoreClient } from '../use-core-client.ts'
import { useCategory } from './use-places.ts'

/** One category: who looks after it. What is in it is in the tree. */
export default function CategoryScreen() {
  const { category: id = '' }: { readonly category?: string } = useParams({ strict: false })
  const category = useCategory(id)
  const client = useCoreClient<typeof categoryAssignmentsContract>(categoryAssignmentPaths)
  usePageTitle(category.name)
  const place = useMemo(
    () => ({
      key: id,
      level: 'category' as const,
      list: (cursor: string | undefined) => client.list({ params: { category: id }, query: { cursor } }),
      candidates: (matching: string) => client.candidates({ params: { category: id }, query: { matching } }),
      give: (user: string, role: string) => client.give({ params: { category: id, user }, body: { role } }),
      take: (user: string) => client.take({ params: { category: id, user } }),
    }),
    [client, id],
  )
  return (
    <Page>
      <PageHeader
        title={<span dir="auto">{category.name}</span>}
        lead={<FormattedMessage id="admin.level.category" />}
        actions={category.hidden && <HiddenChip />}
      />
      <Settings of="admin.category.people" wide>
        <Participants place={place} mayGive={category.capabilities.includes('core/role:assign')} />
      </Settings>
    </Page>
  )
}
