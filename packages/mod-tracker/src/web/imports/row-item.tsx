import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { typeset } from '@guichet/plugin-kit/typeset'
import { CardRow } from '@guichet/ui/card'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { Moment } from '../moment.tsx'
import { State } from '../state.tsx'
import type { ImportRow } from '../types.ts'
import css from './imports.module.css'

/** One row of the file: the ticket that it became or would become, or why not. */
export function RowItem({ row }: { readonly row: ImportRow }) {
  const line = <FormattedMessage id="tracker.import.line" values={{ line: row.line }} />
  if (row.refusals.length > 0)
    return (
      <CardRow
        title={line}
        detail={
          <ul className={css.refusals}>
            {row.refusals.map(({ code, column, value }) => (
              <li key={`${code} ${column}`}>
                {column !== null && <b>{column}</b>}
                {value !== '' && <code className={css.cell}>{value}</code>}
                <FormattedMessage id={`tracker.import.reason.${code}`} />
              </li>
            ))}
          </ul>
        }
      />
    )
  return row.ticket === null ? (
    <CardRow title={line} detail={<FormattedMessage id={`tracker.import.kind.${row.kind}`} />} />
  ) : (
    <Ticket ticket={row.ticket} line={row.line} />
  )
}

type Shown = NonNullable<ImportRow['ticket']>

function Ticket({ ticket, line }: { readonly ticket: Shown; readonly line: number }) {
  const { id } = useActivity()
  const { number, key, summary, state, reporter, assignee, createdAt } = ticket
  const title = typeset(summary)
  return (
    <CardRow
      title={
        number === null ? (
          title
        ) : (
          <Link to={`/trackers/${id}/tickets/${number}`}>
            <span className={css.key}>{key}</span> {title}
          </Link>
        )
      }
      detail={
        <>
          <State of={state} />
          <span>
            <FormattedMessage
              id="tracker.import.people"
              values={{ reporter: reporter?.name ?? '', assignee: assignee?.name ?? '', has: assignee !== null }}
            />
          </span>
          <Moment at={createdAt} />
        </>
      }
      end={<FormattedMessage id="tracker.import.line" values={{ line }} />}
    />
  )
}
