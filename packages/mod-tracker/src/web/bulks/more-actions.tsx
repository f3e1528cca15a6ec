import { mayDo } from '@guichet/domain/tickets/operations'
import { MenuButton } from '@guichet/ui/menu-button'
import { useIntl } from 'react-intl'
import { useDestinations } from '../relocations/use-relocation.tsx'
import type { Bulk, Tracker } from '../types.ts'
import { useCan } from '../use-tracker.tsx'

interface Props {
  readonly tracker: Tracker
  readonly onAsk: (action: Bulk['action']) => void
}

/** What takes the ticked tickets out of the list: to another tracker, or away. Nothing for who may neither. */
export function MoreActions({ tracker: { relocates }, onAsk }: Props) {
  const { formatMessage } = useIntl()
  const can = useCan()
  const trackers = useDestinations(relocates).data?.items ?? []
  const deletes = mayDo('delete', can)
  if (!deletes && trackers.length === 0) return null
  const elsewhere = trackers.map((to) => ({
    id: to.id,
    label: formatMessage({ id: 'tracker.bulk.do.relocate' }, { tracker: to.name }),
    onAction: () => onAsk({ kind: 'relocate', tracker: to }),
  }))
  const away = {
    id: 'delete',
    label: formatMessage({ id: 'tracker.bulk.do.delete' }),
    tone: 'danger' as const,
    onAction: () => onAsk({ kind: 'delete' }),
  }
  return (
    <MenuButton
      size="s"
      label={formatMessage({ id: 'tracker.bulk.more' })}
      groups={[
        ...(elsewhere.length > 0 ? [{ id: 'relocate', items: elsewhere }] : []),
        ...(deletes ? [{ id: 'delete', items: [away] }] : []),
      ]}
    />
  )
}
