import { OfflineBanner } from '@guichet/ui/offline-banner'
import { FormattedMessage, useIntl } from 'react-intl'
import { useObservable } from '../lib/use-observable.ts'
import { useSite } from './site-context.ts'

/** Says since when nothing answers, as long as it lasts. */
export function Offline() {
  const { connection } = useSite()
  const { formatTime } = useIntl()
  const lostAt = useObservable(connection.lostAt)
  if (lostAt === null) return null
  return (
    <OfflineBanner>
      <FormattedMessage id="core.offline" values={{ time: formatTime(lostAt) }} />
    </OfflineBanner>
  )
}
