/** How this platform differs from others: a switch for each quirk of lti.md, section 5. They may be turned while it runs. */
export interface Switches {
  /** The name it is visited by; browsers take names under `localhost` to loopback. */
  host: string
  /** The name its keys, its token endpoint and the sign-in page are under (Canvas, Blackboard); null: `host`. */
  centralHost: string | null
  /** The name its services are called by: Node knows no names under `localhost` but `localhost`. Null: `host`. */
  serviceHost: string | null
  /** Null: its own address. Clouds have one that is no school's. */
  issuer: string | null
  family: string
  loginMethod: 'GET' | 'POST'
  /** Whether the login says who it is for; Blackboard and others leave it out. */
  sendsClientId: boolean
  sendsDeploymentId: boolean
  /** Parameters of its own, as Canvas has. */
  extraLoginParameters: Record<string, string>
  /** Moodle: JSON, consumed by the first authorization request; ceLTIc has none. */
  messageHint: 'json' | 'opaque' | 'none'
  oneTimeHints: boolean
  /** Its session is a cookie that must come with the authorization request: lost where the tool navigates by script (lti.md 1.17). */
  session: 'none' | 'lax'
  /** Query that the authorization endpoint has of its own (ceLTIc). */
  authorizationQuery: string
  /** Query that is added to the redirect URI (ceLTIc). */
  redirectQuery: string
  audience: 'text' | 'list'
  azp: boolean
  tokenSeconds: number
  /** Seconds that its clock is ahead of ours. */
  clockSkew: number
  /** What is left out of launches: the privacy of Canvas and Brightspace. */
  privacy: 'public' | 'email' | 'name' | 'anonymous'
  /** `CourseSection` instead of its URI. */
  shortContextType: boolean
  documentTarget: 'frame' | 'iframe' | 'window' | 'embed'
  locale: string | null
  /** Custom parameters of every launch; those with `$` that it does not know stay as they are. */
  custom: Record<string, string | null>
  /** Any further claims of every launch. */
  claims: Record<string, unknown>
  /** `iss` and more, over everything else: for attacks. */
  launchOverrides: Record<string, unknown>
  /** Where it keeps data for tools; `silent` says so and answers nothing (Canvas's app). */
  storage: 'off' | 'parent' | 'frame' | 'silent'
  /** Which form of lti.frameResize it takes; another one is a fault (lti.md, section 2). */
  resize: 'off' | 'object' | 'string'
  /** Of its frames; null: none. */
  sandbox: string | null
  /** What assertions are addressed to; null: the token endpoint (Brightspace). */
  tokenAudience: string | null
  tokenContentType: string
  tokenType: string
  /** Null: it does not say how long a token lasts. */
  tokenLifetime: number | null
  /** Scopes it grants; null: all that are asked for and registered. */
  grants: readonly string[] | null
  tokenDelayMs: number
  /** The next service call is refused with 401 and its token forgotten. */
  refuseTokenOnce: boolean
  /** Query of every line item's address, lost at the tool's peril (Moodle). */
  lineItemQuery: string
  /** A member of line items that the tool does not know, and has to send back. */
  lineItemExtension: Record<string, unknown>
  nonGradableStatus: 400 | 422
  scoreStatus: 200 | 201 | 204
  pageSize: number
  shortRosterRoles: boolean
  differences: boolean
  /** The next page is over there: for attacks. */
  foreignNext: string | null
  nextLoops: boolean
  /** Settings of deep linking, over the usual ones. */
  deepLinking: Record<string, unknown>
  /** Canvas wants the token for reading the configuration, too. */
  configurationNeedsToken: boolean
  /** Over what the openid configuration says: for attacks. */
  configuration: Record<string, unknown>
  /** Moodle gives the deployment with the answer, Canvas does not. */
  registersDeployment: boolean
}

export const USUAL: Switches = {
  host: '127.0.0.1',
  centralHost: null,
  serviceHost: null,
  issuer: null,
  family: 'mock',
  loginMethod: 'POST',
  sendsClientId: true,
  sendsDeploymentId: true,
  extraLoginParameters: {},
  messageHint: 'opaque',
  oneTimeHints: true,
  session: 'none',
  authorizationQuery: '',
  redirectQuery: '',
  audience: 'text',
  azp: false,
  tokenSeconds: 60,
  clockSkew: 0,
  privacy: 'public',
  shortContextType: false,
  documentTarget: 'iframe',
  locale: 'en',
  custom: {},
  claims: {},
  launchOverrides: {},
  storage: 'off',
  resize: 'off',
  sandbox: null,
  tokenAudience: null,
  tokenContentType: 'application/json',
  tokenType: 'Bearer',
  tokenLifetime: 3_600,
  grants: null,
  tokenDelayMs: 0,
  refuseTokenOnce: false,
  lineItemQuery: '',
  lineItemExtension: {},
  nonGradableStatus: 422,
  scoreStatus: 200,
  pageSize: 50,
  shortRosterRoles: false,
  differences: false,
  foreignNext: null,
  nextLoops: false,
  deepLinking: {},
  configurationNeedsToken: false,
  configuration: {},
  registersDeployment: true,
}
