import { SCOPE } from '@guichet/lti/claims'

/**
 * Whether scores of a link can be sent: `no_scores` the LMS has not let us send any; `no_column` there is no column for this link in its
 * gradebook, and we may make none; `disconnected` the LMS or its deployment is shut out here.
 */
export const LINK_STATES = ['ready', 'no_scores', 'no_column', 'disconnected'] as const
export type LinkState = (typeof LINK_STATES)[number]

/** What a launch has said of the grades of a link, and whether it may launch at all. */
interface Said {
  readonly isConnected: boolean
  readonly gradeScopes: readonly string[]
  readonly lineItemsUrl: string | null
  readonly lineItemUrl: string | null
  readonly ownLineItemUrl: string | null
}

export function linkState({ isConnected, gradeScopes, lineItemsUrl, lineItemUrl, ownLineItemUrl }: Said): LinkState {
  if (!isConnected) return 'disconnected'
  if (!gradeScopes.includes(SCOPE.score)) return 'no_scores'
  if (lineItemUrl !== null || ownLineItemUrl !== null) return 'ready'
  return lineItemsUrl !== null && gradeScopes.includes(SCOPE.lineItem) ? 'ready' : 'no_column'
}
