import { useIntl } from 'react-intl'
import type { Bulk } from '../types.ts'

/** What is done, as its heading says it. */
export function useActionWords(): (action: Bulk['action']) => string {
  const { formatMessage } = useIntl()
  return (action) => {
    const say = (id: string, values = {}) => formatMessage({ id: `tracker.bulk.action.${id}` }, values)
    switch (action.kind) {
      case 'move':
        return say('move', { state: formatMessage({ id: `tracker.state.${action.to}` }) })
      case 'assign':
        return action.assignee === null ? say('release') : say('assign', { name: action.assignee.name })
      case 'rank':
        return say(`rank.${action.to}`)
      case 'relocate':
        return action.tracker === null ? say('relocate.unseen') : say('relocate', { tracker: action.tracker.name })
      default:
        return say(action.kind)
    }
  }
}
