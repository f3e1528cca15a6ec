import type { ActivityView } from './activity-context.tsx'
import { defineSlot } from './slots.tsx'

/** An activity where it is only named. */
export type NamedActivity = Pick<ActivityView, 'id' | 'component' | 'name' | 'course'>

/**
 * Below an activity's name, on the home and course pages: what is there, in a few figures. `summary` is what the plugin's server half said
 * (`Overview.summaries`); undefined while it is on its way, null when it said nothing or could not be asked.
 */
export const activitySummary = defineSlot<{ readonly activity: ActivityView; readonly summary: unknown }>(
  'activity.summary',
)

/** A row of what waits for the person: a `CardRow`, whose title leads there. `payload` as in `Overview.waiting`. */
export const overviewWaiting = defineSlot<{
  readonly activity: NamedActivity
  readonly at: string
  readonly payload: unknown
}>('overview.waiting')

/** A row of what happened lately: a `CardRow` with the plugin's own sentence. `payload` as in `Overview.recent`. */
export const overviewEvent = defineSlot<{
  readonly activity: NamedActivity
  readonly at: string
  readonly payload: unknown
}>('overview.event')
