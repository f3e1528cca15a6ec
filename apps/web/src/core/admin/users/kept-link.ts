/** A link by which somebody chooses their password, which the API tells once. */
export interface PasswordLink {
  readonly token: string
  readonly expiresAt: string
}

let kept: { readonly user: string; readonly link: PasswordLink } | null = null

/** From the form that made somebody to their page, and nowhere else: neither the address nor any storage may hold it. */
export function keepLink(user: string, link: PasswordLink): void {
  kept = { user, link }
}

export function keptLink(user: string): PasswordLink | null {
  return kept?.user === user ? kept.link : null
}

/** When their page is left. */
export function dropLink(): void {
  kept = null
}

/** Its address. The token stands behind the #, which browsers do not send. */
export const addressOf = ({ token }: PasswordLink): string => `${location.origin}/set-password#${token}`
