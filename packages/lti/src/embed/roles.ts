/** What a client may say that somebody is, from the most to the least. */
export const EMBED_ROLES = ['manager', 'editingteacher', 'teacher', 'student', 'guest'] as const

export type EmbedRole = (typeof EMBED_ROLES)[number]

const isKnown = (role: unknown): role is EmbedRole => EMBED_ROLES.some((known) => known === role)

/** The roles of a token; null where it is no list of those that there are, or an empty one: whoever writes tokens hears of a slip. */
export function rolesOf(claim: unknown): readonly EmbedRole[] | null {
  return Array.isArray(claim) && claim.length > 0 && claim.length <= EMBED_ROLES.length && claim.every(isKnown)
    ? claim
    : null
}

/** The most that the token says, and never more than the ceiling. */
export function grantedTo(roles: readonly EmbedRole[], ceiling: EmbedRole): EmbedRole {
  const most = Math.min(...roles.map((role) => EMBED_ROLES.indexOf(role)))
  return EMBED_ROLES[Math.max(most, EMBED_ROLES.indexOf(ceiling))] ?? 'guest'
}
