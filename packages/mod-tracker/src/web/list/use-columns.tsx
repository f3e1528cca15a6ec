import { useApp } from '@guichet/plugin-kit/web/app-context'
import { PersonLabel } from '@guichet/ui/person-label'
import { RecordCount, RecordTitle } from '@guichet/ui/record-title'
import type { RecordColumn } from '@guichet/ui/record-list'
import { Link } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Due } from '../due.tsx'
import type { TICKET_COLUMNS } from '../../contract/view-words.ts'
import { Moment } from '../moment.tsx'
import { State } from '../state.tsx'
import type { TicketItem } from '../types.ts'
import { useFields } from '../elements/use-fields.tsx'
import { useOpenRaises } from '../priority/use-raises.tsx'
import { typeset } from '@guichet/plugin-kit/typeset'
import { useTicketLink } from '../use-links.tsx'
import { useAssigneeWord } from '../use-assignee-word.tsx'
import { columnOf, listable, usualColumns } from './columns.ts'
import { elementColumn } from './element-column.tsx'
import { sortOf, withSort, type SortField } from './query/terms.ts'
import { directionOf, toggled } from './sort.ts'
import type { ListState } from './use-list-state.tsx'

type Listed = Pick<ListState, 'terms' | 'refine' | 'tab' | 'columns'>

/** What a row tells of a ticket: key and summary, and what the view shows besides, in its order. */
export function useColumns({ terms, refine, tab, columns: chosen }: Listed): readonly RecordColumn<TicketItem>[] {
  const { user } = useApp()
  const intl = useIntl()
  const fields = useFields()
  const assigneeWord = useAssigneeWord()
  const toTicket = useTicketLink()
  const raises = useOpenRaises()
  const wanted = (chosen ?? usualColumns(tab, fields)).join()
  // The same columns as long as nothing of this is another: rows that did not change are not drawn again.
  return useMemo(() => {
    const { formatMessage } = intl
    const word = (id: string) => <FormattedMessage id={id} />
    const sortable = (field: SortField, header: ReactNode) => ({
      sort: directionOf(sortOf(terms), field),
      header: (
        <button type="button" onClick={() => refine((now) => withSort(now, toggled(sortOf(now), field)))}>
          {header}
        </button>
      ),
    })
    const others: Record<(typeof TICKET_COLUMNS)[number], RecordColumn<TicketItem>> = {
      state: { role: 'state', header: word('tracker.list.column.state'), cell: ({ state }) => <State of={state} /> },
      assignee: {
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
      reporter: {
        role: 'reporter',
        header: word('tracker.list.column.reporter'),
        cell: ({ reporter }) => reporter.name,
      },
      due: {
        role: 'due',
        ...sortable('due', word('tracker.list.column.due')),
        cell: ({ dueOn, closed }) => dueOn !== null && <Due on={dueOn} closed={closed} />,
      },
      created: {
        role: 'created',
        ...sortable('created', word('tracker.list.column.created')),
        cell: ({ createdAt }) => <Moment at={createdAt} />,
      },
      updated: {
        role: 'time',
        ...sortable('updated', word('tracker.list.column.updated')),
        cell: ({ updatedAt }) => <Moment at={updatedAt} />,
      },
    }
    return [
      { role: 'key', ...sortable('number', word('tracker.list.column.key')), cell: ({ key }) => key },
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
      ...wanted.split(',').flatMap((name) => {
        if (name in others) return [others[name as keyof typeof others]]
        const field = listable(fields).find((each) => columnOf(each) === name)
        return field === undefined ? [] : [elementColumn(field, intl, sortable)]
      }),
    ]
  }, [user.id, intl, fields, assigneeWord, toTicket, raises, terms, refine, wanted])
}
