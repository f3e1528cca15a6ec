export interface SharedIssuer {
  /** Hosts whose keys and sign-in page may speak for this issuer. */
  readonly hosts: readonly string[]
}

/** By issuer. */
export type SharedIssuers = ReadonlyMap<string, SharedIssuer>

/**
 * Clouds whose issuer is no school's host (lti.md, section 5). The configuration may come from anywhere, for each school has a domain of its
 * own; who signs launches may not, or anybody could register as Canvas.
 */
export const SHARED_ISSUERS: SharedIssuers = new Map([
  ['https://canvas.instructure.com', { hosts: ['sso.canvaslms.com', 'canvas.instructure.com'] }],
  ['https://canvas.beta.instructure.com', { hosts: ['sso.beta.canvaslms.com', 'canvas.beta.instructure.com'] }],
  ['https://canvas.test.instructure.com', { hosts: ['sso.test.canvaslms.com', 'canvas.test.instructure.com'] }],
  ['https://blackboard.com', { hosts: ['developer.blackboard.com'] }],
  ['https://schoology.schoology.com', { hosts: ['lti-service.svc.schoology.com'] }],
])
