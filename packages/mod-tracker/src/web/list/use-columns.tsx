import { useApp } from '@guichet/plugin-kit/web/app-context'
import { PersonLabel } from '@guichet/ui/person-label'
import { RecordCount, RecordTitle } from '@guichet/ui/record-title'
import type { RecordColumn } from '@guichet/ui/record-list'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { TicketSortKey } from '../../contract/query-limits.ts'
import { Due } from '../due.tsx'
import { Moment } from '../moment.tsx'
import { State } from '../state.tsx'
import type { TicketItem } from '../types.ts'
import { useOpenRaises } from '../priority/use-raises.tsx'
import { typeset } from '@guichet/plugin-kit/typeset'
import { useTicketLink } from '../use-links.tsx'
import { useWordFor } from '../use-word-for.tsx'
import { sortOf, withSort } from './query/terms.ts'
import { directionOf, toggled } from './sort.ts'
import type { ListState } from './use-list-state.tsx'

type Listed = Pick<ListState, 'terms' | 'refine' | 'tab'>

/** What a row tells of a ticket: key, summary, state, who has it, whose it is, when something last happened. */
export function useColumns({ terms, refine, tab }: Listed): readonly RecordColumn<TicketItem>[] {
  const { user } = useApp()
  const { formatMessage } = useIntl()
  const assigneeWord = useWordFor()('assignee')
  const toTicket = useTicketLink()
  const raises = useOpenRaises()
  // The same columns as long as nothing of this is another: rows that did not change are not drawn again.
  return useMemo(() => {
    const word = (id: string) => <FormattedMessage id={id} />
    const sortable = (field: TicketSortKey, header: string) => ({
      sort: directionOf(sortOf(terms), field),
      header: (
        <button type="button" onClick={() => refine(withSort(terms, toggled(sortOf(terms), field)))}>
          {word(header)}
        </button>
      ),
    })
    const columns: readonly RecordColumn<TicketItem>[] = [
      { role: 'key', ...sortable('number', 'tracker.list.column.key'), cell: ({ key }) => key },
      {
        role: 'title',
        header: word('tracker.list.column.summary'),
        cell: ({ number, summary, closed, unread, commentCount }) => (
          <RecordTitle
            done={closed}
            unread={unread ? formatMessage({ id: 'tracker.list.unread' }) : undefined}
            counts={
              <>
                {raises.has(number) && (
                  <RecordCount
                    icon="chevron-up"
                    count={raises.get(number)!.requests}
                    label={formatMessage({ id: 'tracker.raise.marker' }, { ...raises.get(number)! })}
                  />
                )}
                {commentCount > 0 && (
                  <RecordCount
                    icon="comment"
                    count={commentCount}
                    label={formatMessage({ id: 'tracker.list.comments' }, { count: commentCount })}
                  />
                )}
              </>
            }
          >
            <Link {...toTicket(number)} resetScroll={false} title={summary} dir="auto">
              {typeset(summary)}
            </Link>
          </RecordTitle>
        ),
      },
      { role: 'state', header: word('tracker.list.column.state'), cell: ({ state }) => <State of={state} /> },
      {
        role: 'person',
        header: word(assigneeWord),
        cell: ({ assignee }) => (
          <PersonLabel
            name={assignee?.name ?? null}
            none={formatMessage({ id: 'tracker.list.nobody' })}
            me={assignee?.id === user.id}
          />
        ),
      },
      { role: 'reporter', header: word('tracker.list.column.reporter'), cell: ({ reporter }) => reporter.name },
      {
        role: 'due',
        ...sortable('due', 'tracker.list.column.due'),
        cell: ({ dueOn, closed }) => dueOn !== null && <Due on={dueOn} closed={closed} />,
      },
      {
        role: 'time',
        ...sortable('updated', 'tracker.list.column.activity'),
        cell: ({ updatedAt }) => <Moment at={updatedAt} />,
      },
    ]
    // Among one’s own tickets, who reported them says nothing.
    return tab === 'mine' ? columns.filter(({ role }) => role !== 'reporter') : columns
  }, [user.id, formatMessage, assigneeWord, toTicket, raises, terms, refine, tab])
}
