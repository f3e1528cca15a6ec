import type { ActivityView } from '@guichet/plugin-kit/web/activity-context'
import { Skeleton } from '@guichet/ui/skeleton'
import { FormattedMessage, useIntl } from 'react-intl'
import type { TrackerSummary } from '../../contract/overview.ts'
import { stateColour, StateMark } from '../state-mark.tsx'
import { figuresOf, sharesOf } from './summary.ts'
import css from './summary.module.css'

/** A tracker on the home and course pages: its figures, and its open tickets by state. */
export default function ActivitySummary({
  activity,
  summary,
}: {
  readonly activity: ActivityView
  readonly summary: unknown
}) {
  if (summary === null || !activity.capabilities.includes('mod/tracker:seeissues')) return null
  return summary === undefined ? <Coming /> : <Summary of={summary as TrackerSummary} />
}

function Summary({ of }: { readonly of: TrackerSummary }) {
  const { formatNumber } = useIntl()
  const shares = sharesOf(of)
  if (shares.length === 0)
    return (
      <p className={css.none}>
        <FormattedMessage id={of.readsAll ? 'tracker.summary.none' : 'tracker.summary.none.yours'} />
      </p>
    )
  return (
    <div className={css.summary}>
      <ul className={css.figures}>
        {figuresOf(of).map(({ kind, count, more }) => (
          <li key={kind} data-none={count === 0 || undefined}>
            <b>{formatNumber(count) + (more ? '+' : '')}</b>{' '}
            <span>
              <FormattedMessage id={`tracker.summary.${kind}`} values={{ count }} />
            </span>
          </li>
        ))}
      </ul>
      <div className={css.bar} aria-hidden="true">
        {shares.map(({ state, count }) => (
          <span key={state} style={{ flexGrow: count, backgroundColor: stateColour(state) }} />
        ))}
      </div>
      <ul className={css.states}>
        {shares.map(({ state, count }) => (
          <li key={state}>
            <StateMark of={state} coloured />
            <FormattedMessage id={`tracker.state.${state}`} /> {formatNumber(count)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Coming() {
  return (
    <div className={css.summary} aria-hidden="true">
      <Skeleton width="60%" height="2.25rem" />
      <Skeleton width="100%" />
    </div>
  )
}
