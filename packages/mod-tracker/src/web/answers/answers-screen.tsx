import { mayDo } from '@guichet/domain/tickets/operations'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Button } from '@guichet/ui/button'
import { CardList } from '@guichet/ui/card'
import { EmptyState, NoRightState } from '@guichet/ui/empty-state'
import { Page, PageHeader } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useCan } from '../use-tracker.tsx'
import { AnswerForm } from './answer-form.tsx'
import { AnswerRow } from './answer-row.tsx'
import { useAnswers } from './use-answers.tsx'

/** The answers that are written once and put into comments, for who configures. */
export default function AnswersScreen() {
  const { formatMessage } = useIntl()
  const can = useCan()
  const may = mayDo('configure', can)
  const { data, error, refetch } = useAnswers(may)
  const [writing, setWriting] = useState(false)
  const title = formatMessage({ id: 'tracker.answers.title' })
  usePageTitle(title)
  if (!may) return <NoRightState level={1} title={<FormattedMessage id="tracker.answers.noRight" />} />
  return (
    <Page width="narrow">
      <PageHeader
        title={title}
        lead={<FormattedMessage id="tracker.answers.lead" />}
        actions={
          !writing && (
            <Button variant="primary" icon="plus" onClick={() => setWriting(true)}>
              <FormattedMessage id="tracker.answers.new" />
            </Button>
          )
        }
      />
      {writing && <AnswerForm answer={null} onDone={() => setWriting(false)} />}
      {data === undefined ? (
        error === null ? (
          <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
        ) : (
          <Failure title="tracker.answers.failed" level={2} error={error} onRetry={() => void refetch()} />
        )
      ) : data.items.length === 0 ? (
        !writing && (
          <EmptyState level={2} plain title={<FormattedMessage id="tracker.answers.none" />}>
            <FormattedMessage id="tracker.answers.none.why" />
          </EmptyState>
        )
      ) : (
        <CardList label={title}>
          {data.items.map((answer) => (
            <AnswerRow key={answer.id} answer={answer} mayShare={mayDo('shareFields', can)} />
          ))}
        </CardList>
      )}
    </Page>
  )
}
