import { Button } from '@guichet/ui/button'
import { CardList } from '@guichet/ui/card'
import { EmptyState, NoMatchState } from '@guichet/ui/empty-state'
import { Section } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useSearch } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { RegionFailed } from '../../../app/failed.tsx'
import { SearchBox } from '../../admin/search-box.tsx'
import { More } from '@guichet/plugin-kit/web/more'
import css from './grades.module.css'
import { LearnerRow } from './learner-row.tsx'
import { useLearners, type Grading } from './use-grades.ts'
import { useSend } from './use-send.ts'

/** Who is graded: what they did, their score, and what became of it. */
export function Learners({ grading }: { readonly grading: Grading }) {
  const { formatMessage } = useIntl()
  const { q = '' }: { readonly q?: string } = useSearch({ strict: false })
  const query = useLearners(q)
  const send = useSend()
  return (
    <Section
      size="s"
      title={<FormattedMessage id="grades.learners" />}
      end={
        <Button size="s" icon="upload" busy={send.isPending} onClick={() => send.mutate(null)}>
          <FormattedMessage id="grades.send_all" />
        </Button>
      }
    >
      <div className={css.learners}>
        <SearchBox label={formatMessage({ id: 'grades.search' })} />
        <List query={query} grading={grading} sought={q !== ''} />
      </div>
    </Section>
  )
}

interface ListProps {
  readonly query: ReturnType<typeof useLearners>
  readonly grading: Grading
  readonly sought: boolean
}

function List({ query, grading, sought }: ListProps) {
  const { formatMessage } = useIntl()
  if (query.isPending) return <SkeletonText label={formatMessage({ id: 'core.loading' })} />
  if (query.data === undefined) return <RegionFailed error={query.error} reset={() => void query.refetch()} />
  const learners = query.data.pages.flatMap(({ items }) => items)
  if (learners.length === 0) {
    const [id, State] = sought
      ? (['grades.nobody_found', NoMatchState] as const)
      : (['grades.nobody', EmptyState] as const)
    return (
      <State level={3} title={<FormattedMessage id={id} />}>
        <p>
          <FormattedMessage id={`${id}.what`} />
        </p>
      </State>
    )
  }
  return (
    <>
      <CardList label={formatMessage({ id: 'grades.learners' })}>
        {learners.map((learner) => (
          <LearnerRow key={learner.person.id} learner={learner} grading={grading} />
        ))}
      </CardList>
      <More of={query} />
    </>
  )
}
