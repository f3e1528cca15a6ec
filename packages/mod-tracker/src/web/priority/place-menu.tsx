import { MenuButton } from '@guichet/ui/menu-button'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { TicketItem } from '../types.ts'
import type { Placing } from './reordered.ts'

const BesideDialog = lazy(() => import('./beside-dialog.tsx'))

interface Props {
  readonly ticket: Pick<TicketItem, 'number' | 'key'>
  /** Its place, as it is shown. */
  readonly children: ReactNode
  /** Where one step leads; in a list, past the row beside it. */
  readonly up: Placing
  readonly down: Placing
  readonly onPlace: (wanted: Placing) => void
}

/** A ticket's place in the stack, with the ways to another. */
export function PlaceMenu({ ticket, children, up, down, onPlace }: Props) {
  const { formatMessage } = useIntl()
  const [beside, setBeside] = useState(false)
  const item = (id: string, wanted: Placing) => ({
    id,
    label: formatMessage({ id: `tracker.priority.${id}` }),
    onAction: () => onPlace(wanted),
  })
  return (
    <>
      <MenuButton
        size="s"
        label={formatMessage({ id: 'tracker.priority.menu' }, { key: ticket.key })}
        groups={[
          { id: 'by-step', items: [item('up', up), item('down', down)] },
          { id: 'to-end', items: [item('top', { to: 'top' }), item('bottom', { to: 'bottom' })] },
          {
            id: 'by-neighbour',
            items: [
              {
                id: 'beside',
                label: formatMessage({ id: 'tracker.priority.beside' }),
                onAction: () => setBeside(true),
              },
            ],
          },
        ]}
      >
        {children}
      </MenuButton>
      {beside && (
        <Suspense fallback={null}>
          <BesideDialog ticket={ticket} onPlace={onPlace} onClose={() => setBeside(false)} />
        </Suspense>
      )}
    </>
  )
}
