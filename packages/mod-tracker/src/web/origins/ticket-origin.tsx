import { useMoreWords } from '@guichet/plugin-kit/web/more-words'
import { Section } from '@guichet/ui/page'
import { FormattedMessage } from 'react-intl'
import type { TicketOrigin as Origin } from '../types.ts'
import { OriginFacts } from './origin-facts.tsx'
import { originWords } from './words.ts'

/** Where a ticket was reported from. */
export default function TicketOrigin({ origin }: { readonly origin: Origin }) {
  useMoreWords(originWords)
  return (
    <Section size="s" title={<FormattedMessage id="tracker.origin.from" />}>
      <OriginFacts origin={origin} />
    </Section>
  )
}
