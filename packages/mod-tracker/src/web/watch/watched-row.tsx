import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { typeset } from '@guichet/plugin-kit/typeset'
import { CardRow } from '@guichet/ui/card'
import { IconButton } from '@guichet/ui/icon-button'
import { focusPageTitle } from '@guichet/ui/page'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { State } from '../state.tsx'
import type { Watched } from '../types.ts'
import { EventBoxes } from './event-boxes.tsx'
import { LastLook } from './last-look.tsx'
import { ToldOf } from './told-of.tsx'
import { useShowEvents } from './use-my-watches.tsx'
import { useChooseEvents, useWatch } from './use-watch.tsx'
import css from './watchers.module.css'

/** A ticket that one watches: what one is told of it, in place the way to choose it, and the way out. */
export function WatchedRow({ watched: { ticket, events, onlyByWatching } }: { readonly watched: Watched }) {
  const { id } = useActivity()
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const choose = useChooseEvents(ticket.number)
  const show = useShowEvents()
  const watch = useWatch(ticket.number)
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const panel = useId()
  const { key, number } = ticket

  const stop = async () => {
    // The button that was pressed goes with the line, and the line with the answer.
    focusPageTitle()
    try {
      await watch.mutateAsync({ watching: false })
      notify({ tone: 'success', text: formatMessage({ id: 'tracker.watches.stopped' }, { key }) })
    } catch (error) {
      notifyFailure(error)
    }
  }
  return (
    <CardRow
      title={<Link to={`/trackers/${id}/tickets/${number}`}>{typeset(ticket.summary)}</Link>}
      detail={
        <>
          <span>{key}</span>
          <State of={ticket.state} />
          <span>
            <ToldOf events={events} />
          </span>
          <LastLook open={asking} onClose={() => setAsking(false)} onLeave={() => void stop()} />
        </>
      }
      more={
        open && (
          <div id={panel}>
            <EventBoxes
              label={<FormattedMessage id="tracker.watch.events.label" />}
              events={events}
              onChange={(next) => {
                show(number, next)
                choose.mutate(next, { onError: notifyFailure })
              }}
            />
          </div>
        )
      }
      end={
        <span className={css.ends}>
          <IconButton
            icon={open ? 'chevron-up' : 'edit'}
            label={formatMessage({ id: 'tracker.watches.choose' }, { key })}
            aria-expanded={open}
            aria-controls={open ? panel : undefined}
            onClick={() => setOpen(!open)}
          />
          <IconButton
            icon="eye-off"
            label={formatMessage({ id: 'tracker.watches.stop.one' }, { key })}
            onClick={() => (onlyByWatching ? setAsking(true) : void stop())}
          />
        </span>
      }
    />
  )
}
