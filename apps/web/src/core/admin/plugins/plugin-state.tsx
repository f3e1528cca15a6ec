import { Chip } from '@guichet/ui/chip'
import { Icon, type IconName } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import type { Plugin } from './use-plugins.ts'

const LOOKS = {
  on: ['check', 'var(--success)'],
  off: ['refused', 'var(--text-2)'],
  waiting: ['alert', 'var(--warn-text)'],
  absent: ['alert', 'var(--danger)'],
} as const satisfies Record<Plugin['state'], readonly [IconName, string]>

export function PluginState({ state }: Pick<Plugin, 'state'>) {
  const [icon, color] = LOOKS[state]
  return (
    <Chip icon={<Icon name={icon} />} color={color}>
      <FormattedMessage id={`admin.plugins.state.${state}`} />
    </Chip>
  )
}
