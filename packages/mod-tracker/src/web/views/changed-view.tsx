import { mayDo } from '@guichet/domain/tickets/operations'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { PLAIN, printSearch } from '../list/search.ts'
import type { ListState } from '../list/use-list-state.tsx'
import type { SavedView } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { useViewChanges, writtenOf } from './use-views.tsx'
import { ViewDialog } from './view-dialog.tsx'
import { viewTextOf } from './view-text.ts'
import css from './views.module.css'

/** The view is looked at otherwise than it was saved: keep that, keep it as another, or go back. */
export function ChangedView({ state, saved }: { readonly state: ListState; readonly saved: SavedView }) {
  const { formatMessage } = useIntl()
  const { id } = useActivity()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const navigate = useNavigate()
  const can = useCan()
  const may = !saved.shared || mayDo('shareView', can)
  const { edit } = useViewChanges()
  const [asNew, setAsNew] = useState(false)

  const toSaved = () =>
    navigate({ to: '.', search: printSearch({ ...PLAIN, view: saved.id }), replace: true, resetScroll: false })
  const keep = async () => {
    try {
      const now = await edit.mutateAsync({ view: saved, body: { ...writtenOf(saved), ...viewTextOf(state) } })
      notify({ tone: 'success', text: formatMessage({ id: 'tracker.view.saved' }, { name: now.name }) })
      await toSaved()
    } catch (error) {
      notifyFailure(error)
    }
  }
  return (
    <section className={css.changed} aria-label={formatMessage({ id: 'tracker.view.changed' })}>
      <output>
        <FormattedMessage id="tracker.view.changed" />
      </output>
      {may && (
        <Button size="s" busy={edit.isPending} onClick={() => void keep()}>
          <FormattedMessage id="tracker.view.keep" />
        </Button>
      )}
      <Button size="s" variant="soft" onClick={() => setAsNew(true)}>
        <FormattedMessage id="tracker.view.keepAsNew" />
      </Button>
      <Button size="s" variant="bare" onClick={() => void toSaved()}>
        <FormattedMessage id="tracker.view.discard" />
      </Button>
      {asNew && <ViewDialog key={id} state={state} view={null} onClose={() => setAsNew(false)} />}
    </section>
  )
}
