import { shortName } from '@guichet/plugin-kit/manifest'
import type { Activity } from './queries.ts'

export interface Kind {
  readonly component: string
  /** Message id of what several of them are called. */
  readonly label: string
  readonly activities: readonly Activity[]
}

/** Activities by what they are, each kind where its first one stands in the list. */
export function kindsOf(activities: readonly Activity[], messages: object): readonly Kind[] {
  return [...Map.groupBy(activities, ({ component }) => component)].map(([component, ofKind]) => {
    const own = `${shortName(component)}.pluginname.plural`
    return { component, label: own in messages ? own : 'core.home.activities', activities: ofKind }
  })
}
