import { Icon } from '@guichet/ui/icon'
import { lazy, Suspense, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { ListState } from '../list/use-list-state.tsx'

const ViewMenu = lazy(() => import('./view-menu.tsx').then((module) => ({ default: module.ViewMenu })))
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
      <Suspense fallback={null}>{saved !== null && <ViewMenu view={saved} onOpen={setOpen} />}</Suspense>
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
