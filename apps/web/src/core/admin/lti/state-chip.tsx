import { Chip } from '@guichet/ui/chip'
import { Icon, type IconName } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import type { Platform } from './use-lti.ts'

const LOOKS = {
  active: ['check', 'var(--success)'],
  pending: ['clock', 'var(--warn-text)'],
  disabled: ['refused', 'var(--text-2)'],
} as const satisfies Record<Platform['status'], readonly [IconName, string]>

type Props = Pick<Platform, 'status'> & {
  /** What its words begin with. */
  readonly words?: string
}

/** How an LMS, a deployment of one, or a site that embeds us stands. */
export function StateChip({ status, words = 'admin.lti' }: Props) {
  const [icon, color] = LOOKS[status]
  return (
    <Chip icon={<Icon name={icon} />} color={color}>
      <FormattedMessage id={`${words}.state.${status}`} />
    </Chip>
  )
}
