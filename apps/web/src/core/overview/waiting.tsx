import { overviewWaiting } from '@guichet/plugin-kit/web/slot-names'
import { CardList } from '@guichet/ui/card'
import { Notice } from '@guichet/ui/notice'
import { Section } from '@guichet/ui/page'
import { useSuspenseQuery } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { Slot } from '../../app/slots.tsx'
import { overviewQuery } from './queries.ts'

/** What waits for the person, in their plugins' own rows; where nothing does, nothing stands. What a plugin could not tell is said. */
export function Waiting({ course }: { readonly course?: string }) {
  const { formatMessage } = useIntl()
  const { core } = useSite()
  const { waiting, failed } = useSuspenseQuery(overviewQuery(core, course)).data
  return (
    <>
      {failed.length > 0 && (
        <Notice tone="warn" live="status">
          <FormattedMessage id="core.overview.incomplete" />
        </Notice>
      )}
      {waiting.items.length > 0 && (
        <Section title={<FormattedMessage id="core.waiting" />}>
          <CardList label={formatMessage({ id: 'core.waiting' })}>
            {waiting.items.map(({ activity, subject, at, payload }) => (
              <Slot
                key={subject}
                slot={overviewWaiting}
                component={activity.component}
                props={{ activity, at, payload }}
              />
            ))}
          </CardList>
        </Section>
      )}
    </>
  )
}
