import { ApiProblem } from '@guichet/plugin-kit/client'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Button, LinkButton } from '@guichet/ui/button'
import { EmptyState } from '@guichet/ui/empty-state'
import { expectMarkdown, Markdown } from '@guichet/ui/markdown'
import { Notice } from '@guichet/ui/notice'
import { PageHeader, Section } from '@guichet/ui/page'
import { SkeletonText } from '@guichet/ui/skeleton'
import { typeset } from '@guichet/plugin-kit/typeset'
import { useQuery } from '@tanstack/react-query'
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl'
import { State } from '../state.tsx'
import { AnswerForm } from './answer-form.tsx'
import { SaidList } from './said-list.tsx'
import { useVisits } from './use-visits-client.tsx'
import css from './visit.module.css'

/** What has become of a report, for who has the secret of its link. */
export function Followed({ secret }: { readonly secret: string }) {
  const { formatMessage } = useIntl()
  const { client, params } = useVisits()
  const problemText = useProblemText()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['visit', params.tracker, 'followed', secret],
    queryFn({ signal }) {
      expectMarkdown()
      return client.follow({ params, body: { secret }, signal })
    },
    retry: false,
    gcTime: 0,
  })
  const key = data?.key ?? ''
  usePageTitle(
    data !== undefined
      ? formatMessage({ id: 'tracker.visit.followed' }, { key })
      : error === null
        ? null
        : formatMessage({ id: 'tracker.visit.gone' }),
  )
  if (error instanceof ApiProblem && error.status < 429) {
    return (
      <EmptyState
        level={1}
        title={<FormattedMessage id="tracker.visit.gone" />}
        actions={
          <LinkButton href="#">
            <FormattedMessage id="tracker.visit.report" />
          </LinkButton>
        }
      >
        {problemText(error.status === 400 ? new ApiProblem({ status: 404, code: 'tracker.visit.not_found' }) : error)}
      </EmptyState>
    )
  }
  if (error !== null && data === undefined)
    return <Failure level={1} title="tracker.visit.gone" error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <SkeletonText label={formatMessage({ id: 'tracker.visit.loading' })} lines={6} />
  const date = (at: string) => <FormattedDate key="date" value={at} dateStyle="long" />
  return (
    <>
      <PageHeader
        size="l"
        title={typeset(data.summary)}
        lead={<FormattedMessage id="tracker.visit.followed" values={{ key }} />}
      />
      <div className={css.facts}>
        <State of={data.state} form="chip" />
        <span>
          <FormattedMessage id="tracker.visit.reported" values={{ date: date(data.reportedAt) }} />
        </span>
        <Button size="s" busy={isFetching} onClick={() => void refetch()}>
          <FormattedMessage id="tracker.visit.refresh" />
        </Button>
      </div>
      <p className={css.quiet}>
        <FormattedMessage id={`tracker.state.${data.state}.meaning`} />
      </p>
      {data.endsAt !== null && (
        <Notice tone="info">
          <FormattedMessage id="tracker.visit.ends" values={{ date: date(data.endsAt) }} />
        </Notice>
      )}
      {data.html.resolution !== null && (
        <Section title={<FormattedMessage id="tracker.visit.solution" />}>
          <Markdown html={data.html.resolution} size="l" />
        </Section>
      )}
      <Section title={<FormattedMessage id="tracker.visit.yours" />}>
        <Markdown html={data.html.description} size="l" />
      </Section>
      <Section title={<FormattedMessage id="tracker.visit.said" />}>
        <div className={css.talk}>
          <SaidList said={data.said} />
          {data.mayAnswer && <AnswerForm secret={secret} onSent={() => void refetch()} />}
        </div>
      </Section>
    </>
  )
}
