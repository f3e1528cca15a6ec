import type { QueryFault } from '@guichet/domain/tickets/query/faults'
import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import css from './query-bar.module.css'

/** What is wrong with what was asked, each with its place. It is always there, so that it is read aloud when it has something to say. */
export function QueryFaults({ id, faults }: { readonly id: string; readonly faults: readonly QueryFault[] }) {
  return (
    <div id={id} role="alert" className={css.faults}>
      {faults.map(({ code, from, to, field, found, max }) => (
        <p key={`${code} ${from} ${to}`} className={css.fault}>
          <Icon name="alert" />
          <span>
            <FormattedMessage id={`tracker.query.fault.${code}`} values={{ field, found, max, place: from + 1 }} />
          </span>
        </p>
      ))}
    </div>
  )
}
