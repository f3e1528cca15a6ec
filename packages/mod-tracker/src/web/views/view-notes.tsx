import { Notice } from '@guichet/ui/notice'
import { lazy, Suspense } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { ListState } from '../list/use-list-state.tsx'
import { isChanged } from './view-text.ts'
import css from './views.module.css'

const ChangedView = lazy(() => import('./changed-view.tsx').then((module) => ({ default: module.ChangedView })))

/** What there is to know of the view in use: what it is for, what it lacks since, and that it is looked at otherwise than it was saved. */
export function ViewNotes({ state }: { readonly state: ListState }) {
  const { formatList } = useIntl()
  const { saved, gone, absent } = state
  return (
    <>
      {absent && (
        <div className={css.note}>
          <Notice tone="warn" live="status" title={<FormattedMessage id="tracker.view.absent" />}>
            <p>
              <FormattedMessage id="tracker.view.absent.why" />
            </p>
          </Notice>
        </div>
      )}
      {saved !== null && saved.description !== '' && <p className={css.description}>{saved.description}</p>}
      {gone.length > 0 && (
        <div className={css.note}>
          <Notice tone="warn" live="status">
            <p>
              <FormattedMessage id="tracker.view.gone" values={{ count: gone.length, what: formatList([...gone]) }} />
            </p>
          </Notice>
        </div>
      )}
      {saved !== null && isChanged(state) && (
        <Suspense fallback={null}>
          <ChangedView state={state} saved={saved} />
        </Suspense>
      )}
    </>
  )
}
