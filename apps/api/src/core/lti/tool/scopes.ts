import { SCOPE } from '@guichet/lti/claims'

/**
 * What an LMS is asked to let us do: to list people; scores only where the site wants them (lti.md 1.13). An LMS that was connected before that
 * was set has to be told: it registers us anew, or its administrator ticks what we may do.
 */
export const askedScopes = (grades: boolean): string[] => [
  SCOPE.namesRoles,
  ...(grades ? [SCOPE.lineItem, SCOPE.score, SCOPE.resultRead] : []),
]
