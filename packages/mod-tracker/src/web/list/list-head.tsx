import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { buttonClass } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { MenuButton } from '@guichet/ui/menu-button'
import { Toolbar } from '@guichet/ui/toolbar'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useId, useRef, useState, type KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useReportLink } from '../use-links.tsx'
import css from './list-head.module.css'
import { ListTabs } from './list-tabs.tsx'
import { QueryBar } from './query/query-bar.tsx'
import { sortOf, SORTS, textOf, withSort, type Sort } from './query/terms.ts'
import { sortableColumns } from './columns.ts'
import { useFields } from '../elements/use-fields.tsx'
import type { ListState } from './use-list-state.tsx'
import { useSortWords } from './use-sort-words.tsx'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'

const FilterPanel = lazy(() => import('./filter-panel.tsx').then((module) => ({ default: module.FilterPanel })))
const ViewNotes = lazy(() => import('../views/view-notes.tsx').then((module) => ({ default: module.ViewNotes })))
const DisplayPanel = lazy(() =>
  import('../views/display-panel.tsx').then((module) => ({ default: module.DisplayPanel })),
)

interface Props {
  readonly state: ListState
  /** A ticket is open: it has the page's title, and on a narrow screen the page. */
  readonly aside: boolean
  /** The screen of it: the list, or the board, which has no columns to choose. */
  readonly as?: 'list' | 'board'
}

/** Above the list: its views, what it is filtered and sorted by, and the way to a new ticket. */
export function ListHead({ state, aside, as = 'list' }: Props) {
  const { formatMessage } = useIntl()
  const { terms, refine, tab, saved } = state
  const { id } = useActivity()
  const toReport = useReportLink()
  const [opened, setOpened] = useState<'filter' | 'display' | null>(null)
  const panel = useId()
  const filterButton = useRef<HTMLButtonElement>(null)
  const displayButton = useRef<HTMLButtonElement>(null)
  const toggle = (which: 'filter' | 'display') => setOpened(opened === which ? null : which)
  const closeByEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || opened === null) return
    event.preventDefault()
    const opener = opened === 'display' ? displayButton : filterButton
    opener.current?.focus()
    setOpened(null)
  }
  const fields = useFields()
  const sortWords = useSortWords()
  const own = sortableColumns(fields).flatMap((column) => [column, `-${column}`] as const)
  const sorts: readonly Sort[] = [
    ...(textOf(terms).some(({ not }) => !not) ? ['relevance' as const] : []),
    ...SORTS,
    ...own,
  ]
  const Title = aside ? 'h2' : 'h1'
  return (
    <div className={css.head} data-aside={aside}>
      <VisuallyHidden>
        <Title tabIndex={-1}>
          {saved === null ? <FormattedMessage id={`tracker.list.tab.${tab ?? 'all'}`} /> : saved.name}
        </Title>
      </VisuallyHidden>
      <ListTabs state={state} to={`/trackers/${id}${as === 'board' ? '/board' : ''}`} />
      <Toolbar>
        <div data-grow className={css.bar}>
          <QueryBar {...state} />
        </div>
        <div className={css.filters}>
          <button
            ref={filterButton}
            type="button"
            className={buttonClass({ variant: 'soft', className: css.filter })}
            aria-expanded={opened === 'filter'}
            aria-controls={panel}
            onClick={() => toggle('filter')}
            onKeyDown={closeByEscape}
          >
            <Icon name="filter" />
            <FormattedMessage id="tracker.list.filter" />
          </button>
          <MenuButton
            icon="sort"
            variant="soft"
            label={formatMessage({ id: 'tracker.list.sort' })}
            groups={[
              {
                id: 'sort',
                items: sorts.map((sort) => ({
                  id: sort,
                  label: sortWords(sort),
                  chosen: sort === sortOf(terms),
                  onAction: () => refine((now) => withSort(now, sort)),
                })),
              },
            ]}
          />
          {as === 'list' && (
            <button
              ref={displayButton}
              type="button"
              className={buttonClass({ variant: 'soft', className: css.filter })}
              aria-expanded={opened === 'display'}
              aria-controls={panel}
              onClick={() => toggle('display')}
              onKeyDown={closeByEscape}
            >
              <Icon name="columns" />
              <FormattedMessage id="tracker.view.display" />
            </button>
          )}
        </div>
        {toReport && (
          <Link {...toReport} className={buttonClass({ variant: 'primary', className: css.report })}>
            <Icon name="plus" />
            <FormattedMessage id="tracker.list.report" />
          </Link>
        )}
      </Toolbar>
      <div id={panel} role="presentation" hidden={opened === null} onKeyDown={closeByEscape}>
        <Suspense fallback={null}>
          {opened === 'filter' && <FilterPanel state={state} />}
          {opened === 'display' && <DisplayPanel state={state} />}
        </Suspense>
      </div>
      <Suspense fallback={null}>
        {(saved !== null || state.absent || state.gone.length > 0) && <ViewNotes state={state} />}
      </Suspense>
    </div>
  )
}
