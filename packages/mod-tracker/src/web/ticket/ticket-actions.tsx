import { mayDo } from '@guichet/domain/tickets/operations'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useCommands } from '@guichet/plugin-kit/web/commands'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Icon } from '@guichet/ui/icon'
import { MenuButton } from '@guichet/ui/menu-button'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useIntl } from 'react-intl'
import type { Ticket } from '../types.ts'
import { useListLink } from '../use-links.tsx'
import { useCan, useTracker } from '../use-tracker.tsx'
import { useDelete, useRestore } from '../withdrawals/use-withdrawals.tsx'

const RelocateDialog = lazy(() =>
  import('../relocations/relocate-dialog.tsx').then((module) => ({ default: module.RelocateDialog })),
)
const MergeDialog = lazy(() => import('../merges/merge-dialog.tsx').then((module) => ({ default: module.MergeDialog })))

/** What is done with a whole ticket, by who works here or manages. What has a way back is not asked about but offered it. */
export function TicketActions({ ticket }: { readonly ticket: Ticket }) {
  const { formatMessage } = useIntl()
  const can = useCan()
  const remove = useRemove(ticket)
  const [merging, setMerging] = useState(false)
  const [relocating, setRelocating] = useState(false)
  const relocates = useTracker().data?.relocates === true
  const relocate = {
    label: formatMessage({ id: 'tracker.relocation.do' }),
    icon: <Icon name="external" />,
  }
  useCommands(
    relocates ? [{ ...relocate, id: 'tracker.relocate', scope: 'thing' as const, run: () => setRelocating(true) }] : [],
    formatMessage({ id: 'tracker.command.on' }, { key: ticket.key }),
  )
  const items = [
    ...(relocates ? [{ ...relocate, id: 'relocate', onAction: () => setRelocating(true) }] : []),
    ...(mayDo('merge', can)
      ? [
          {
            id: 'merge',
            label: formatMessage({ id: 'tracker.merge.do' }),
            icon: <Icon name="copy" />,
            onAction: () => setMerging(true),
          },
        ]
      : []),
    ...(mayDo('delete', can)
      ? [
          {
            id: 'delete',
            label: formatMessage({ id: 'tracker.delete.do' }),
            icon: <Icon name="trash" />,
            tone: 'danger' as const,
            onAction: () => void remove(),
          },
        ]
      : []),
  ]
  if (items.length === 0) return null
  return (
    <>
      <MenuButton
        size="s"
        iconOnly
        icon="more"
        label={formatMessage({ id: 'tracker.ticket.more' }, { key: ticket.key })}
        groups={[{ id: 'aside', items }]}
      />
      {relocating && (
        <Suspense fallback={null}>
          <RelocateDialog ticket={ticket} onClose={() => setRelocating(false)} />
        </Suspense>
      )}
      {merging && (
        <Suspense fallback={null}>
          <MergeDialog ticket={ticket} onClose={() => setMerging(false)} />
        </Suspense>
      )}
    </>
  )
}

/** Back in the list, with the way to have it back. */
function useRemove(ticket: Ticket) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const navigate = useNavigate()
  const toList = useListLink()
  const remove = useDelete()
  const restore = useRestore()
  const { key, number } = ticket
  // The ticket is not on the screen any longer then: the promise outlives it.
  const undo = () =>
    restore
      .mutateAsync(number)
      .then(
        () => notify({ tone: 'success', text: formatMessage({ id: 'tracker.deleted.restored' }, { key }) }),
        notifyFailure,
      )
  return async () => {
    try {
      await remove.mutateAsync(ticket)
    } catch (error) {
      notifyFailure(error)
      return
    }
    notify({
      tone: 'success',
      text: formatMessage({ id: 'tracker.delete.done' }, { key }),
      action: { label: formatMessage({ id: 'tracker.ticket.undo' }), run: () => void undo() },
    })
    await navigate({ ...toList })
  }
}
