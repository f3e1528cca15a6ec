import { Icon } from '@guichet/ui/icon'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './filter-tokens.module.css'
import { focusQuery } from './focus-query.ts'
import { useFilters } from './use-filters.tsx'
import type { ListState, Refinement } from './use-list-state.tsx'

/** The filters in force, each to be removed. */
export function FilterTokens({ terms, refine }: Pick<ListState, 'terms' | 'refine'>) {
  const { formatMessage } = useIntl()
  const filters = useFilters(terms)
  if (filters.length === 0) return null
  const lift = (without: Refinement) => {
    refine(without)
    focusQuery()
  }
  return (
    <ul className={css.tokens} aria-label={formatMessage({ id: 'tracker.list.filters' })}>
      {filters.map(({ id, name, value, not, without }) => {
        const named = formatMessage({ id: 'tracker.list.filter.named' }, { name, value })
        const filter = not ? formatMessage({ id: 'tracker.list.filter.except' }, { filter: named }) : named
        const words = (
          <FormattedMessage id="tracker.list.filter.named" values={{ name, value: <b key="value">{value}</b> }} />
        )
        const remove = formatMessage({ id: 'tracker.list.filter.remove' }, { filter })
        return (
          <li key={id} className={css.token} data-not={not}>
            <span className={css.words}>
              {not ? <FormattedMessage id="tracker.list.filter.except" values={{ filter: words }} /> : words}
            </span>
            <button
              type="button"
              className={css.remove}
              aria-label={remove}
              title={remove}
              onClick={() => lift(without)}
            >
              <Icon name="x" />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
