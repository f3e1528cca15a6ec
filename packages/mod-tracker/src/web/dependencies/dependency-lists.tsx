import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { typeset } from '@guichet/plugin-kit/typeset'
import { IconButton } from '@guichet/ui/icon-button'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { State } from '../state.tsx'
import type { Dependencies } from '../types.ts'
import { useTicketLink } from '../use-links.tsx'
import css from './dependencies.module.css'
import { useDepend } from './use-dependencies.tsx'

interface Props {
  readonly number: number
  readonly dependencies: Dependencies
  /** Whether the person may take them back. */
  readonly may: boolean
}

/** Both directions, each with where it stands: what is settled comes quieter. */
export function DependencyLists({ number, dependencies: { tickets, links }, may }: Props) {
  const { formatMessage } = useIntl()
  const notifyFailure = useNotifyFailure()
  const depend = useDepend(number)
  const toTicket = useTicketLink()
  const shown = (numbers: readonly number[]) => tickets.filter((ticket) => numbers.includes(ticket.number))
  const lists = {
    on: shown(links.flatMap(({ ticket, on }) => (ticket === number ? [on] : []))),
    by: shown(links.flatMap(({ ticket, on }) => (on === number ? [ticket] : []))),
  }
  return (['on', 'by'] as const)
    .filter((direction) => lists[direction].length > 0)
    .map((direction) => (
      <div key={direction}>
        <h3 className={css.direction}>
          <FormattedMessage id={`tracker.dependencies.${direction}`} />
        </h3>
        <ul className={css.list} aria-label={formatMessage({ id: `tracker.dependencies.${direction}` })}>
          {lists[direction].map((other) => (
            <li key={other.number} className={css.line} data-done={other.closed}>
              <State of={other.state} />
              <Link {...toTicket(other.number)} className={css.title} dir="auto">
                <b>{other.key}</b> {typeset(other.summary)}
              </Link>
              {may && direction === 'on' && (
                <IconButton
                  icon="x"
                  size="s"
                  label={formatMessage({ id: 'tracker.dependencies.remove' }, { key: other.key })}
                  onClick={() => depend.mutate({ other: other.number, depends: false }, { onError: notifyFailure })}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    ))
}
