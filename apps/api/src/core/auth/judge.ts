import type { User } from '@guichet/db/client'
import { GRACE } from './lifetimes.ts'

/** A refresh token as it is kept, with what its worth depends on. */
export interface KeptRefreshToken {
  readonly replacedAt: Date | null
  readonly session: {
    readonly id: string
    readonly userId: string
    readonly createdAt: Date
    readonly renewedAt: Date | null
    readonly withinId: string | null
    readonly expiresAt: Date
    readonly endedAt: Date | null
    readonly user: User
  }
}

/**
 * What a refresh token that was presented is worth: `current` is replaced; `just-replaced` gets what replaced it; `reused` is a token
 * that two parties hold, one of whom stole it: the session ends for both.
 */
export type Verdict = 'current' | 'just-replaced' | 'reused' | 'over'

export function judge({ replacedAt, session }: KeptRefreshToken, now: Date): Verdict {
  if (session.endedAt !== null || session.expiresAt <= now || session.user.suspendedAt !== null) return 'over'
  if (replacedAt === null) return 'current'
  return now.getTime() - replacedAt.getTime() <= GRACE ? 'just-replaced' : 'reused'
}
