import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import type { WatchEvent } from '@guichet/domain/tickets/watch-events'
import { IconButton } from '@guichet/ui/icon-button'
import { useId, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { EventBoxes } from './event-boxes.tsx'
import { ToldOf } from './told-of.tsx'
import { useChooseEvents } from './use-watch.tsx'
import css from './watchers.module.css'

interface Props {
  readonly number: number
  readonly events: readonly WatchEvent[]
}

/** What one is told of this ticket, and in place the way to choose it. Each choice holds at once. */
export function OwnEvents({ number, events }: Props) {
  const { formatMessage } = useIntl()
  const notifyFailure = useNotifyFailure()
  const choose = useChooseEvents(number)
  const [open, setOpen] = useState(false)
  const panel = useId()
  return (
    <>
      <div className={css.told}>
        <span>
          <ToldOf events={events} />
        </span>
        <IconButton
          icon={open ? 'x' : 'edit'}
          size="s"
          label={formatMessage({ id: open ? 'tracker.watch.events.close' : 'tracker.watch.events.choose' })}
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div id={panel} className={css.panel}>
          <EventBoxes
            label={<FormattedMessage id="tracker.watch.events.label" />}
            events={events}
            onChange={(next) => choose.mutate(next, { onError: notifyFailure })}
          />
        </div>
      )}
    </>
  )
}
