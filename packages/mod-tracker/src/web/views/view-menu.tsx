import { mayDo } from '@guichet/domain/tickets/operations'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Icon } from '@guichet/ui/icon'
import { MenuButton } from '@guichet/ui/menu-button'
import { useIntl } from 'react-intl'
import type { SavedView } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { useViewChanges, useViews } from './use-views.tsx'

interface Props {
  readonly view: SavedView
  readonly onOpen: (open: 'edit' | 'delete') => void
}

/** What can be done with the view in use. */
export function ViewMenu({ view, onOpen }: Props) {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const may = mayDo('shareView', useCan()) || !view.shared
  const { data: views } = useViews()
  const { prefer } = useViewChanges()
  const isPreferred = views?.preferred === view.id
  const say = (message: string) => formatMessage({ id: `tracker.view.${message}` }, { name: view.name })

  const copy = async () => {
    const link = new URL(`/trackers/${id}?view=${view.id}`, window.location.href).href
    const done = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    )
    notify({ tone: done ? 'success' : 'info', text: done ? say('linkCopied') : link })
  }
  const choose = () =>
    prefer.mutate(isPreferred ? null : view.id, {
      onSuccess: () => notify({ tone: 'success', text: say(isPreferred ? 'preferred.no' : 'preferred.yes') }),
      onError: notifyFailure,
    })

  const refusal = may ? {} : { refusal: formatMessage({ id: 'error.tracker.view.share_denied' }) }
  return (
    <MenuButton
      icon="more"
      iconOnly
      size="s"
      label={say('menu')}
      groups={[
        {
          id: 'view',
          items: [
            { id: 'edit', label: say('edit'), icon: <Icon name="edit" />, onAction: () => onOpen('edit'), ...refusal },
            {
              id: 'prefer',
              label: say(isPreferred ? 'prefer.no' : 'prefer'),
              icon: <Icon name="pin" />,
              onAction: choose,
            },
            { id: 'link', label: say('link'), icon: <Icon name="link" />, onAction: () => void copy() },
            {
              id: 'delete',
              label: say('delete'),
              icon: <Icon name="x" />,
              tone: 'danger',
              onAction: () => onOpen('delete'),
              ...refusal,
            },
          ],
        },
      ]}
    />
  )
}
