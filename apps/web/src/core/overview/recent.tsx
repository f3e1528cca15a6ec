import { More } from '@guichet/plugin-kit/web/more'
import { overviewEvent } from '@guichet/plugin-kit/web/slot-names'
import { CardList } from '@guichet/ui/card'
import { Section } from '@guichet/ui/page'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { Slot } from '../../app/slots.tsx'
import { recentQuery } from './queries.ts'

/** What happened lately, in the plugins' own sentences; where nothing did, nothing stands. */
export function Recent({ course }: { readonly course?: string }) {
  const { formatMessage } = useIntl()
  const { core } = useSite()
  const query = useSuspenseInfiniteQuery(recentQuery(core, course))
  const events = query.data.pages.flatMap((page) => page.items)
  if (events.length === 0) return null
  return (
    <Section title={<FormattedMessage id="core.recent" />}>
      <CardList label={formatMessage({ id: 'core.recent' })}>
        {events.map(({ id, activity, at, payload }) => (
          <Slot key={id} slot={overviewEvent} component={activity.component} props={{ activity, at, payload }} />
        ))}
      </CardList>
      <More of={query} />
    </Section>
  )
}
