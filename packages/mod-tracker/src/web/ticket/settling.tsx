import { FormattedMessage, useIntl } from 'react-intl'
import { State } from '../state.tsx'
import { TEXT_MAX } from '../texts/limit.ts'
import { Writer } from '../writing/writer.tsx'
import css from './moves.module.css'
import type { Solution } from './use-solution.tsx'

interface Props {
  readonly solution: Solution
  /** Whether the tracker asks for it. */
  readonly required: boolean
  /** Whether somebody has just chosen the state. */
  readonly asked: boolean
  readonly onSend: () => void
  readonly onCancel: () => void
}

/** The last step of a ticket that is solved: how, in as many words as it takes, or in none. */
export function Settling({ solution, required, asked, onSend, onCancel }: Props) {
  const { formatMessage } = useIntl()
  return (
    <div className={css.settling}>
      <p className={css.settlingHead}>
        <State of="RESOLVED" />
        <span>
          <FormattedMessage id={required ? 'tracker.ticket.solution.required' : 'tracker.ticket.solution.optional'} />
        </span>
      </p>
      <Writer
        focus={asked}
        draft={solution.draft}
        attaching={solution.attaching}
        label={formatMessage({ id: 'tracker.ticket.resolution' })}
        placeholder={formatMessage({ id: 'tracker.ticket.solution.placeholder' })}
        limit={TEXT_MAX}
        mayBeEmpty={!required}
        busy={false}
        action={<FormattedMessage id="tracker.ticket.solution.send" />}
        onSend={onSend}
        onCancel={onCancel}
      />
    </div>
  )
}
