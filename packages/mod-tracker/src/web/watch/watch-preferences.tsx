import { Failure } from '@guichet/plugin-kit/web/failure'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Card } from '@guichet/ui/card'
import { SkeletonText } from '@guichet/ui/skeleton'
import { FormattedMessage, useIntl } from 'react-intl'
import { EventBoxes } from './event-boxes.tsx'
import { usePrefer, usePreferences } from './use-my-watches.tsx'

/** What new watches begin with. Each choice holds at once. */
export function WatchPreferences() {
  const { formatMessage } = useIntl()
  const notifyFailure = useNotifyFailure()
  const { data, error, refetch } = usePreferences()
  const prefer = usePrefer()
  if (data === undefined) {
    return error === null ? (
      <SkeletonText label={formatMessage({ id: 'tracker.loading' })} />
    ) : (
      <Failure title="tracker.preferences.failed" level={3} error={error} onRetry={() => void refetch()} />
    )
  }
  return (
    <Card>
      <EventBoxes
        label={<FormattedMessage id="tracker.preferences.watch" />}
        hint={<FormattedMessage id="tracker.preferences.watch.hint" />}
        events={data.watchEvents}
        onChange={(watchEvents) => prefer.mutate({ watchEvents }, { onError: notifyFailure })}
      />
    </Card>
  )
}
