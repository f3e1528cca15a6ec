import { DescriptionItem, DescriptionList } from '@guichet/ui/description-list'
import { Section } from '@guichet/ui/page'
import { FormattedMessage, useIntl } from 'react-intl'
import { valueWords } from '../elements/value-words.ts'
import type { Links } from '../types.ts'

/** What came with the ticket from another tracker and has no field here. */
export function KeptValues({ kept }: Pick<Links, 'kept'>) {
  const intl = useIntl()
  return (
    <Section size="s" title={<FormattedMessage id="tracker.kept" />}>
      <DescriptionList>
        {kept.map(({ label, kind, value }, index) => (
          <DescriptionItem key={index} term={label}>
            {valueWords({ rules: { kind }, options: [] }, value, intl)}
          </DescriptionItem>
        ))}
      </DescriptionList>
    </Section>
  )
}
