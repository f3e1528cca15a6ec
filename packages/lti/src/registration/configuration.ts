/** What a platform says of itself, checked (lti.md 1.14). */
export interface PlatformConfiguration {
  readonly issuer: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  /** What our assertions are addressed to; null: the token endpoint. */
  readonly tokenAudience: string | null
  readonly jwksUrl: string
  readonly registrationEndpoint: string
  readonly scopes: readonly string[]
  readonly claims: readonly string[]
  readonly family: string | null
  readonly version: string | null
  readonly messages: readonly SupportedMessage[]
  readonly variables: readonly string[]
}

export interface SupportedMessage {
  readonly type: string
  readonly placements: readonly string[]
}

export type ConfigurationFault =
  | 'not_json'
  | 'issuer'
  | 'issuer_of_another_host'
  | 'authorization_endpoint'
  | 'token_endpoint'
  | 'jwks_uri'
  | 'registration_endpoint'
  | 'registration_endpoint_elsewhere'
  | 'keys_of_another_host'
  | 'audience_of_another_host'
  | 'response_type'
  | 'algorithm'
  | 'client_authentication'
