import { Icon } from '@guichet/ui/icon'
import { IconButton } from '@guichet/ui/icon-button'
import { Kbd } from '@guichet/ui/kbd'
import { lazy, Suspense, useId, useState } from 'react'
import { useIntl } from 'react-intl'
import { focusQuery } from '../focus-query.ts'
import type { ListState } from '../use-list-state.tsx'
import css from './query-bar.module.css'
import { filtersIn } from './terms.ts'
import { QueryFaults } from './query-faults.tsx'
import { QueryInput } from './query-input.tsx'
import { useBar } from './use-bar.tsx'
import { useQuickFind } from './use-quick-find.tsx'

const FilterTokens = lazy(() => import('../filter-tokens.tsx').then((module) => ({ default: module.FilterTokens })))
const QueryHelp = lazy(() => import('./query-help.tsx').then((module) => ({ default: module.QueryHelp })))

/** Where the list is asked, in the query language: filters as tokens, then words; typing completes fields and values (design, Query bar). */
export function QueryBar(state: ListState) {
  const { formatMessage } = useIntl()
  const bar = useBar(state)
  /** Null: nobody has asked for it yet. */
  const [helping, setHelping] = useState<boolean | null>(null)
  const faults = useId()
  const find = useQuickFind(bar)
  const { terms, faults: given } = state
  const asks = bar.draft !== '' || terms.some(({ kind }) => kind !== 'sort')
  return (
    <search aria-label={formatMessage({ id: 'tracker.query.region' })} data-query>
      {/* A press beside the tokens is meant for the text. */}
      <div role="presentation" className={css.bar} data-faulty={bar.faults.length > 0} onClick={onGround}>
        <Icon name="search" />
        <div className={css.content}>
          <Suspense fallback={null}>
            {given.length === 0 && filtersIn(terms).length > 0 && <FilterTokens terms={terms} refine={bar.refine} />}
          </Suspense>
          <QueryInput {...bar} commit={find} faultsId={faults} empty={!asks} />
        </div>
        {asks ? (
          <IconButton
            icon="x"
            size="s"
            label={formatMessage({ id: 'tracker.list.filter.clear' })}
            onClick={() => {
              bar.clear()
              focusQuery()
            }}
          />
        ) : (
          <span className={css.key} aria-hidden="true">
            <Kbd>/</Kbd>
          </span>
        )}
        <IconButton
          icon="info"
          size="s"
          label={formatMessage({ id: 'tracker.query.help' })}
          onClick={() => setHelping(true)}
        />
      </div>
      <QueryFaults id={faults} faults={bar.faults} />
      <Suspense fallback={null}>
        {helping !== null && <QueryHelp open={helping} onClose={() => setHelping(false)} />}
      </Suspense>
    </search>
  )
}

function onGround({ target, currentTarget }: { target: EventTarget; currentTarget: HTMLElement }): void {
  if (target === currentTarget || (target instanceof HTMLElement && target.matches('ul, :has(> input)'))) focusQuery()
}
