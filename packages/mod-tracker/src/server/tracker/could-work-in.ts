import type { ActivityRef, Host } from '@guichet/plugin-kit/host'
import { canWork } from '../people.ts'

/**
 * Whether somebody can work in a tracker that is being made: asked of the place above, because the activity is not there yet for anybody's rights. What its
 * preset will change of that is asked again of every new ticket (tickets/create.ts).
 */
export function couldWorkIn(host: Host, activity: ActivityRef, userId: string): Promise<boolean> {
  return canWork({ host, activity: { ...activity, path: activity.path.slice(0, -1) } }, userId)
}
