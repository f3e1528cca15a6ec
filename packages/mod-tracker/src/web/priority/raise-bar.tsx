import { buttonClass } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { FormattedMessage } from 'react-intl'
import { asksForAsked, withAsked } from '../list/query/terms.ts'
import type { ListState } from '../list/use-list-state.tsx'
import css from './raises.module.css'
import { useOpenRaises } from './use-raises.tsx'

/** Tells who manages priority that tickets are asked to be made more urgent, and leads to them. */
export default function RaiseBar({ terms, refine }: Pick<ListState, 'terms' | 'refine'>) {
  const raises = useOpenRaises()
  if (raises.size === 0 || asksForAsked(terms)) return null
  const urgent = [...raises.values()].filter((open) => open.urgent).length
  return (
    <p className={css.bar}>
      <button type="button" className={buttonClass({ variant: 'soft', size: 's' })} onClick={() => refine(withAsked)}>
        <Icon name="chevron-up" />
        <FormattedMessage id="tracker.raise.bar" values={{ count: raises.size, urgent }} />
      </button>
    </p>
  )
}
