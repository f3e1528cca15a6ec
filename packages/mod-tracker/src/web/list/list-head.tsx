import { VisuallyHidden } from '@guichet/ui/visually-hidden'
import { buttonClass } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { MenuButton } from '@guichet/ui/menu-button'
import { Toolbar } from '@guichet/ui/toolbar'
import { Link } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useReportLink } from '../use-links.tsx'
import { FilterPanel } from './filter-panel.tsx'
import css from './list-head.module.css'
import { ListTabs } from './list-tabs.tsx'
import { QueryBar } from './query/query-bar.tsx'
import { sortOf, SORTS, textOf, withSort } from './query/terms.ts'
import type { ListState } from './use-list-state.tsx'

interface Props {
  readonly state: ListState
  /** A ticket is open: it has the page's title, and on a narrow screen the page. */
  readonly aside: boolean
}

/** Above the list: its views, what it is filtered and sorted by, and the way to a new ticket. */
export function ListHead({ state, aside }: Props) {
  const { formatMessage } = useIntl()
  const { terms, refine, tab } = state
  const toReport = useReportLink()
  const [filtering, setFiltering] = useState(false)
  const panel = useId()
  const opener = useRef<HTMLButtonElement>(null)
  const sorts = textOf(terms).some(({ not }) => !not) ? (['relevance', ...SORTS] as const) : SORTS
  const Title = aside ? 'h2' : 'h1'
  return (
    <div className={css.head} data-aside={aside}>
      <VisuallyHidden>
        <Title tabIndex={-1}>
          <FormattedMessage id={`tracker.list.tab.${tab ?? 'all'}`} />
        </Title>
      </VisuallyHidden>
      <ListTabs {...state} />
      <Toolbar>
        <div data-grow className={css.bar}>
          <QueryBar {...state} />
        </div>
        <div className={css.filters}>
          <button
            ref={opener}
            type="button"
            className={buttonClass({ variant: 'soft', className: css.filter })}
            aria-expanded={filtering}
            aria-controls={panel}
            onClick={() => setFiltering(!filtering)}
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
                  label: formatMessage({ id: `tracker.list.sort.${sort}` }),
                  chosen: sort === sortOf(terms),
                  onAction: () => refine(withSort(terms, sort)),
                })),
              },
            ]}
          />
        </div>
        {toReport && (
          <Link {...toReport} className={buttonClass({ variant: 'primary', className: css.report })}>
            <Icon name="plus" />
            <FormattedMessage id="tracker.list.report" />
          </Link>
        )}
      </Toolbar>
      <div id={panel} hidden={!filtering}>
        {filtering && (
          <FilterPanel
            state={state}
            onClose={() => {
              setFiltering(false)
              opener.current?.focus()
            }}
          />
        )}
      </div>
    </div>
  )
}
