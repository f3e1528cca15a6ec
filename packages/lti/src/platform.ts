/** A platform as an administrator registered it (lti.md 1.1). Nothing of it ever comes from a launch. */
export interface Platform {
  readonly issuer: string
  readonly clientId: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  /** What our assertions are addressed to where that is not the token endpoint, as at Brightspace (lti.md 1.11). */
  readonly tokenAudience: string | null
  readonly jwksUrl: string
  /** `tool_platform.product_family_code`: moodle, canvas, sakai … */
  readonly family: string | null
  /** Other tools that a token of this platform may be meant for as well (lti.md 1.6, point 7). */
  readonly trustedAudiences: readonly string[]
}

export const audienceOfTokenEndpoint = ({
  tokenAudience,
  tokenEndpoint,
}: Pick<Platform, 'tokenAudience' | 'tokenEndpoint'>): string => tokenAudience ?? tokenEndpoint
