import { FormattedMessage } from 'react-intl'
import { useReasonText } from '../ticket/reason.tsx'
import type { Bulk, BulkPreview } from '../types.ts'
import css from './bulks.module.css'

interface Props {
  readonly items: BulkPreview['items']
  /** Of all that are refused, of which the first are here. */
  readonly count: number
  readonly action: Bulk['action']
  readonly prefix: string
}

/** Each refused ticket with its reason. */
export function RefusedList({ items, count, action, prefix }: Props) {
  const reasonText = useReasonText()
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by the keyboard */}
      <ul className={css.refused} tabIndex={0}>
        {items.map(({ number, key, summary, state, refusals }) => {
          const from = state ?? 'POSTED'
          const to = action.kind === 'move' ? action.to : from
          return (
            <li key={number}>
              <b>{key}</b> {summary} – {refusals[0] && reasonText(refusals[0], { from, to, prefix })}
            </li>
          )
        })}
      </ul>
      {count > items.length && (
        <p>
          <FormattedMessage id="tracker.bulk.others" values={{ count: count - items.length }} />
        </p>
      )}
    </>
  )
}
