import { Chip } from '@guichet/ui/chip'
import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'

/** Only who may see what is hidden sees it. */
export function HiddenChip() {
  return (
    <Chip icon={<Icon name="eye-off" />} size="xs">
      <FormattedMessage id="admin.hidden" />
    </Chip>
  )
}
