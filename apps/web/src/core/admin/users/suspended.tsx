import { Chip } from '@guichet/ui/chip'
import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'

export function Suspended() {
  return (
    <Chip icon={<Icon name="refused" />} color="var(--danger)">
      <FormattedMessage id="admin.users.suspended" />
    </Chip>
  )
}
