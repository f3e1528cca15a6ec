import { versionsFollowLog, type Invariant } from '@guichet/plugin-kit/invariant'
import { counters } from './invariants/counters.ts'
import { dependencies } from './invariants/dependencies-query.ts'
import { history } from './invariants/history.ts'
import { steps } from './invariants/steps-query.ts'
import { wholeness } from './invariants/wholeness.ts'

/** What always holds of trackers and tickets (docs/reliability.md). */
export const invariants: readonly Invariant[] = [
  ...history,
  ...steps,
  ...['tracker', 'tracker_ticket', 'tracker_comment', 'tracker_view', 'tracker_element'].map((table) =>
    versionsFollowLog(table),
  ),
  ...counters,
  ...dependencies,
  ...wholeness,
]
