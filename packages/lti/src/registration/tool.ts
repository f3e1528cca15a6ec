/** What we tell platforms of ourselves. Addresses are absolute. */
export interface ToolDescription {
  readonly name: string
  /** By language: `{ fr: '…' }`. */
  readonly names: Readonly<Record<string, string>>
  readonly description: string
  readonly origin: string
  readonly loginUrl: string
  readonly launchUrl: string
  readonly jwksUrl: string
  readonly logoUrl: string | null
  readonly clientUrl: string | null
  readonly policyUrl: string | null
  readonly termsUrl: string | null
  readonly contacts: readonly string[]
  /** What a launch may bring: `name`, `email` …; cut down to what the platform has. */
  readonly claims: readonly string[]
  /** Cut down to what the platform has. `lineitem` only if grades are to be on. */
  readonly scopes: readonly string[]
  /** Values with `$` are variables, and left out where the platform has none of that name. */
  readonly custom: Readonly<Record<string, string>>
  readonly messages: readonly ToolMessage[]
}

export interface ToolMessage {
  readonly type: string
  readonly label: string
  /** Where the platform shows it; those that it does not have are left out. */
  readonly placements: readonly string[]
}
