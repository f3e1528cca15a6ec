import { Button } from '@guichet/ui/button'
import { NoMatchState } from '@guichet/ui/empty-state'
import { FormattedMessage, useIntl } from 'react-intl'
import { focusQuery } from './focus-query.ts'
import { OlderComments } from './older-comments.tsx'
import { withoutFilters } from './query/terms.ts'
import { useEverythingAsked, type Filter } from './use-filters.tsx'
import type { ListState, Refinement } from './use-list-state.tsx'

/** The filters let nothing through: which they are, and each to be lifted. */
export function NoMatch({
  state: { terms, refine },
  partial,
}: {
  readonly state: ListState
  readonly partial: boolean
}) {
  const { formatList, formatMessage } = useIntl()
  const filters = useEverythingAsked(terms)
  const phrase = ({ name, value, not }: Filter) => {
    const filter = name === null ? value : formatMessage({ id: 'tracker.list.filter.named' }, { name, value })
    return formatMessage({ id: 'tracker.list.filter.phrase' }, { not: String(not), filter })
  }
  const lift = (change: Refinement) => {
    refine(change)
    focusQuery()
  }
  return (
    <NoMatchState
      title={<FormattedMessage id="tracker.list.noMatch" />}
      actions={
        <>
          {filters.length > 1 &&
            filters.map((filter) => (
              <Button key={filter.id} onClick={() => lift(filter.without)}>
                <FormattedMessage id="tracker.list.noMatch.remove" values={{ filter: phrase(filter) }} />
              </Button>
            ))}
          <Button variant={filters.length > 1 ? 'bare' : 'default'} onClick={() => lift(withoutFilters)}>
            <FormattedMessage id="tracker.list.filter.clear" />
          </Button>
        </>
      }
    >
      <FormattedMessage
        id="tracker.list.noMatch.why"
        values={{ count: filters.length, filters: formatList(filters.map(phrase)) }}
      />
      {partial && ' '}
      {partial && <OlderComments />}
    </NoMatchState>
  )
}
