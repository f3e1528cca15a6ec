import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { EmptyState, NoRightState } from '@guichet/ui/empty-state'
import { Page, PageHeader } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Region } from '../../../app/region.tsx'
import css from '../../admin/admin.module.css'
import { GradingForm } from './grading-form.tsx'
import { GradingRules } from './grading-rules.tsx'
import { Learners } from './learners.tsx'
import { LinkNotices } from './link-notices.tsx'
import { useGrading } from './use-grades.ts'

/** How people's part in an activity becomes grades in the LMSs that open it, and what became of each. */
export default function GradesScreen() {
  const { formatMessage } = useIntl()
  usePageTitle(formatMessage({ id: 'grades.title' }))
  const { capabilities } = useActivity()
  const may = (capability: string) => capabilities.includes(capability)
  if (!may('core/lti:grade') && !may('core/activity:manage')) return <Nothing id="grades.denied" Shown={NoRightState} />
  return (
    <Page width="narrow">
      <PageHeader title={<FormattedMessage id="grades.title" />} lead={<FormattedMessage id="grades.lead" />} />
      <Region waiting={<SkeletonText label={formatMessage({ id: 'core.loading' })} />}>
        <Grades mayManage={may('core/activity:manage')} mayGrade={may('core/lti:grade')} />
      </Region>
    </Page>
  )
}

interface Props {
  readonly mayManage: boolean
  readonly mayGrade: boolean
}

function Grades({ mayManage, mayGrade }: Props) {
  const { id } = useActivity()
  const grading = useGrading()
  const { kinds, links, enabled } = grading
  if (kinds.length === 0) return <Said id="grades.none_counted" />
  if (links.length === 0) return <Said id="grades.no_link" />
  return (
    <div className={css.parts}>
      <LinkNotices grading={grading} mayManage={mayManage} />
      {mayManage ? <GradingForm key={id} grading={grading} /> : <GradingRules grading={grading} />}
      {enabled && mayGrade && <Learners grading={grading} />}
    </div>
  )
}

const Said = ({ id }: { readonly id: string }) => (
  <EmptyState title={<FormattedMessage id={id} />}>
    <p>
      <FormattedMessage id={`${id}.what`} />
    </p>
  </EmptyState>
)

interface NothingProps {
  readonly id: string
  readonly Shown: (props: { level: 1; title: ReactNode; children: ReactNode }) => ReactNode
}

function Nothing({ id, Shown }: NothingProps) {
  return (
    <Page width="narrow">
      <Shown level={1} title={<FormattedMessage id={id} />}>
        <p>
          <FormattedMessage id={`${id}.what`} />
        </p>
      </Shown>
    </Page>
  )
}
