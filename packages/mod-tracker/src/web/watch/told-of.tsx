import { DISPLAY_ORDER } from '@guichet/domain/tickets/states'
import { WATCH_EVENTS, type WatchEvent } from '@guichet/domain/tickets/watch-events'
import { FormattedMessage, useIntl } from 'react-intl'

const IN_ORDER: readonly WatchEvent[] = ['COMMENT', ...DISPLAY_ORDER]

/** What one is told of, in a sentence. */
export function ToldOf({ events }: { readonly events: readonly WatchEvent[] }) {
  const { formatList, formatMessage } = useIntl()
  if (events.length === WATCH_EVENTS.length) return <FormattedMessage id="tracker.watch.events.all" />
  if (events.length === 0) return <FormattedMessage id="tracker.watch.events.none" />
  const names = IN_ORDER.filter((event) => events.includes(event)).map((event) =>
    formatMessage({ id: event === 'COMMENT' ? 'tracker.watch.events.COMMENT' : `tracker.state.${event}` }),
  )
  return <FormattedMessage id="tracker.watch.events.some" values={{ events: formatList(names, { type: 'unit' }) }} />
}
