import type { ActivityView } from '@guichet/plugin-kit/web/activity-context'
import type { NavEntry, WebHalf } from '@guichet/plugin-kit/web/define-web'
import type { Site } from './site.ts'

/** A screen of the host's in each activity. */
export const GRADES_ENTRY: NavEntry = { path: 'grades', label: 'lti.grades' }

/** Where one can go in an activity: what its plugin says, and to the grades of who teaches in an LMS. */
export function activityEntries(half: WebHalf, activity: ActivityView, launch: Site['launch']): readonly NavEntry[] {
  const own = half.activity?.nav(activity) ?? []
  const isGraded = launch !== null && !launch.embedded && activity.capabilities.includes('core/lti:grade')
  return isGraded ? [...own, GRADES_ENTRY] : own
}
