import { randomUUID } from 'node:crypto'

export interface Invitation {
  /** Whose registration it renews, as Moodle does (lti.md 1.14, step 8); null: a new one. */
  readonly clientId: string | null
}

export interface Registrations {
  /** A token that is good for one registration. */
  invite(invitation?: Invitation): string
  /** As in the `Authorization` header; used or not. */
  knows(header: string | null): boolean
  /** Once for each token; null: it is none, or was used. */
  use(header: string | null): Invitation | null
}

export function createRegistrations(): Registrations {
  const all = new Set<string>()
  const open = new Map<string, Invitation>()
  const tokenOf = (header: string | null) => /^Bearer (\S+)$/.exec(header ?? '')?.[1] ?? ''
  return {
    invite(invitation = { clientId: null }) {
      const token = randomUUID()
      all.add(token)
      open.set(token, invitation)
      return token
    },
    knows: (header) => all.has(tokenOf(header)),
    use(header) {
      const token = tokenOf(header)
      const invitation = open.get(token) ?? null
      open.delete(token)
      return invitation
    },
  }
}
