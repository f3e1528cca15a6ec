import { useQuery } from '@tanstack/react-query'
import { FormattedMessage } from 'react-intl'
import { useSite } from '../../app/site-context.ts'
import { overviewQuery } from './queries.ts'

/** How much waits, under the greeting; nothing while it is not known, whose line is kept free. */
export function WaitingLead() {
  const { core } = useSite()
  const { data } = useQuery(overviewQuery(core))
  if (data === undefined) return <>&nbsp;</>
  const { items, more } = data.waiting
  return <FormattedMessage id="core.waiting.lead" values={{ count: items.length, more }} />
}
