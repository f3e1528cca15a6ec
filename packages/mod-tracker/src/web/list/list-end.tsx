import { Button } from '@guichet/ui/button'
import { ListFoot } from '@guichet/ui/toolbar'
import { FormattedMessage } from 'react-intl'
import { OlderComments } from './older-comments.tsx'
import { sortOf, withSort } from './query/terms.ts'
import type { ListState } from './use-list-state.tsx'
import type { useTicketList } from './use-ticket-list.tsx'

interface Props {
  readonly list: Pick<
    ReturnType<typeof useTicketList>,
    'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage' | 'partial'
  >
  readonly count: number
  /** The last of them are there, and with them the button goes: the row that came first has the focus then. */
  readonly onLast: (index: number) => void
  readonly state: Pick<ListState, 'terms' | 'refine'>
}

/** How many there are as far as is known, said aloud when it changes, and the way to those that follow: the place in the list is kept. */
export function ListEnd({ list, count, onLast, state: { terms, refine } }: Props) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, partial } = list
  const load = async () => {
    const { hasNextPage: more } = await fetchNextPage()
    if (!more) setTimeout(() => onLast(count))
  }
  return (
    <ListFoot>
      <output>
        <FormattedMessage
          id={isFetchNextPageError ? 'tracker.list.moreFailed' : 'tracker.list.found'}
          values={{ count, more: hasNextPage || partial }}
        />
      </output>
      {hasNextPage && (
        <Button variant="soft" busy={isFetchingNextPage} onClick={() => void load()}>
          <FormattedMessage id="tracker.list.more" />
        </Button>
      )}
      {/* Of a word that very many tickets have, the latest are ranked: by time there are all. */}
      {partial && !hasNextPage && sortOf(terms) !== 'relevance' && <OlderComments />}
      {partial && !hasNextPage && sortOf(terms) === 'relevance' && (
        <Button variant="soft" onClick={() => refine((now) => withSort(now, '-updated'))}>
          <FormattedMessage id="tracker.list.all" />
        </Button>
      )}
    </ListFoot>
  )
}
