import { mayDo } from '@guichet/domain/tickets/operations'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useProblemText } from '@guichet/plugin-kit/web/problem-text'
import { Icon } from '@guichet/ui/icon'
import { MenuButton } from '@guichet/ui/menu-button'
import { lazy, Suspense, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ListState } from '../list/use-list-state.tsx'
import type { SavedView } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { useViewChanges, useViews } from './use-views.tsx'

const ViewDialog = lazy(() => import('./view-dialog.tsx').then((module) => ({ default: module.ViewDialog })))
const DeleteView = lazy(() => import('./delete-view.tsx').then((module) => ({ default: module.DeleteView })))

type Open = 'new' | 'edit' | 'delete' | null

/** After the views: what can be done with the one in use, and the way to save another. */
export function ViewButtons({ state }: { readonly state: ListState }) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const { saved } = state
  return (
    <>
      {saved !== null && <ViewMenu view={saved} onOpen={setOpen} />}
      <button type="button" onClick={() => setOpen('new')}>
        <Icon name="plus" />
        <FormattedMessage id="tracker.view.save" />
      </button>
      <Suspense fallback={null}>
        {open === 'new' && <ViewDialog state={state} view={null} onClose={close} />}
        {open === 'edit' && saved !== null && <ViewDialog state={state} view={saved} onClose={close} />}
        {open === 'delete' && saved !== null && <DeleteView view={saved} onClose={close} />}
      </Suspense>
    </>
  )
}

function ViewMenu({ view, onOpen }: { readonly view: SavedView; readonly onOpen: (open: Open) => void }) {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const { notify } = useApp()
  const problemText = useProblemText()
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
      onError: (error) => notify({ tone: 'danger', text: problemText(error) }),
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
