import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Page, PageHeader, Section } from '@guichet/ui/page'
import { FormattedMessage, useIntl } from 'react-intl'
import { NoTickets } from '../list/no-tickets.tsx'
import { useLiveSettings } from '../live/use-live-settings.tsx'
import { useCan } from '../use-tracker.tsx'
import { StopAll } from './stop-all.tsx'
import { useMyWatches } from './use-my-watches.tsx'
import { WatchPreferences } from './watch-preferences.tsx'
import { WatchedList } from './watched-list.tsx'
import css from './watchers.module.css'

/** The tickets that one watches here, what one is told of each, and what new watches begin with. */
export default function MyWatchesScreen() {
  const { formatMessage } = useIntl()
  const may = useCan()('mod/tracker:seeissues')
  const watches = useMyWatches(may)
  useLiveSettings()
  usePageTitle(formatMessage({ id: 'tracker.watches.title' }))
  if (!may) return <NoTickets />
  const some = watches.data?.pages.some(({ items }) => items.length > 0) === true
  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="tracker.watches.title" />}
        lead={<FormattedMessage id="tracker.watches.lead" />}
        actions={some && <StopAll />}
      />
      <div className={css.sections}>
        <Section size="s" title={<FormattedMessage id="tracker.watches.list" />}>
          <WatchedList watches={watches} />
        </Section>
        <Section size="s" title={<FormattedMessage id="tracker.preferences.title" />}>
          <WatchPreferences />
        </Section>
      </div>
    </Page>
  )
}
