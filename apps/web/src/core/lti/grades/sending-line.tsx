import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import { Moment } from '@guichet/plugin-kit/web/moment'
import { FAULT_WORDS } from './fault-words.ts'
import css from './grades.module.css'
import { Points } from './points.tsx'
import type { Sending } from './use-grades.ts'

const ICONS = { none: 'info', waiting: 'clock', trying: 'retry', sent: 'check', refused: 'alert' } as const

interface Props {
  readonly sending: Sending
  /** Whether it has to be said of which course it is. */
  readonly named: boolean
}

/** What became of a score in one LMS, and why. */
export function SendingLine({ sending: { state, fault, sent, course, platform }, named }: Props) {
  const why = fault === null ? '' : <FormattedMessage id={`grades.fault.${FAULT_WORDS[fault]}`} />
  const values = {
    why,
    ...(sent !== null && { when: <Moment at={sent.at} />, score: <Points {...sent} /> }),
  }
  return (
    <p className={css.sending} data-state={state}>
      <Icon name={ICONS[state]} />
      <span>
        {named && `${course} (${platform}) · `}
        <FormattedMessage id={`grades.state.${state}`} values={values} />
        {state !== 'sent' && sent !== null && (
          <>
            {' '}
            <FormattedMessage id="grades.has" values={values} />
          </>
        )}
      </span>
    </p>
  )
}
