import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Failure } from '@guichet/plugin-kit/web/failure'
import { expectMarkdown, Markdown } from '@guichet/ui/markdown'
import { Outcome } from '@guichet/ui/notice'
import { SkeletonText } from '@guichet/ui/skeleton'
import { useQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ShownSuggestion } from '../../contract/suggestion-points.ts'
import { State } from '../state.tsx'
import { ticketQuery } from '../ticket/use-ticket.tsx'
import { useTicketsClient } from '../use-clients.tsx'
import css from './suggestions.module.css'

expectMarkdown()

/** A similar ticket: where it stands, what it says, and what solved it. */
export default function SimilarReading({ suggestion }: { readonly suggestion: ShownSuggestion }) {
  const { id } = useActivity()
  const { formatMessage } = useIntl()
  const { number } = suggestion.payload as { readonly number: number }
  const { data: ticket, error, refetch } = useQuery(ticketQuery(useTicketsClient(), id, number))
  if (ticket === undefined)
    return error === null ? (
      <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
    ) : (
      <Failure level={3} title="tracker.ticket.failed" error={error} onRetry={() => void refetch()} />
    )
  return (
    <div className={css.reading}>
      <p>
        {ticket.key} <State of={ticket.state} form="chip" />
      </p>
      <Markdown html={ticket.html.description} />
      {ticket.html.resolution !== null && (
        <Outcome title={<FormattedMessage id="tracker.ticket.resolution" />}>
          <Markdown html={ticket.html.resolution} />
        </Outcome>
      )}
    </div>
  )
}
