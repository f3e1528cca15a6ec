import { Chip } from '@guichet/ui/chip'
import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import css from './permissions.module.css'
import type { Capability } from './use-permissions.ts'
import { useNames } from './use-names.ts'

/** What a row is about, with what somebody could do amiss by it. */
export function CapabilityHead({ capability: { name, risks } }: { readonly capability: Capability }) {
  const names = useNames()
  return (
    <th scope="row" className={css.capability}>
      <span>{names.capability(name)}</span>
      <code className={css.code}>{name}</code>
      {risks.length > 0 && (
        <span className={css.risks}>
          {risks.map((risk) => (
            <Chip key={risk} size="xs" icon={<Icon name="alert" />} color="var(--warn-text)">
              <FormattedMessage id={`admin.permissions.risk.${risk}`} />
            </Chip>
          ))}
        </span>
      )}
    </th>
  )
}
