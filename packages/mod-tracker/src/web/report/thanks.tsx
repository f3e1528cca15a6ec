import { Button, buttonClass } from '@guichet/ui/button'
import { Receipt } from '@guichet/ui/receipt'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { FormattedMessage } from 'react-intl'
import { State } from '../state.tsx'
import type { Created } from '../types.ts'
import { typeset } from '@guichet/plugin-kit/typeset'
import { useCan } from '../use-tracker.tsx'
import css from './thanks.module.css'
import { ThanksWords } from './thanks-words.tsx'

interface Props {
  readonly created: Created
  readonly onAnother: () => void
}

/** The report has arrived: its number as a receipt, the tracker's thanks, where to follow it. */
export function Thanks({ created: { ticket, thanks }, onAnother }: Props) {
  const { id } = useActivity()
  const can = useCan()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className={css.thanks}>
      <Receipt
        kind={<FormattedMessage id="tracker.report.receipt" />}
        number={ticket.key}
        title={typeset(ticket.summary)}
      >
        <State of={ticket.state} form="chip" />
        <span className={css.meaning}>
          <FormattedMessage id={`tracker.state.${ticket.state}.meaning`} />
        </span>
      </Receipt>
      <h1 ref={title} tabIndex={-1} className={css.title}>
        <FormattedMessage id="tracker.report.thanks" />
      </h1>
      <p className={css.words}>
        <ThanksWords of={thanks} />
      </p>
      <div className={css.next}>
        {can('mod/tracker:seeissues') && (
          <Link
            to={`/trackers/${id}/tickets/${ticket.number}`}
            className={buttonClass({ variant: 'primary', size: 'l' })}
          >
            <FormattedMessage id="tracker.report.follow" />
          </Link>
        )}
        <Button variant="bare" size="l" onClick={onAnother}>
          <FormattedMessage id="tracker.report.another" />
        </Button>
      </div>
    </div>
  )
}
