import type { authContract } from '@guichet/api/core/auth/contract'
import { ApiProblem, type Client } from '@guichet/plugin-kit/client'
import type { SuccessOf } from '@guichet/plugin-kit/contract'

type Operations = (typeof authContract)['operations']
type Tokens = NonNullable<SuccessOf<Operations['refresh']>>
export type Me = SuccessOf<Operations['session']>['user']

/** Renewed this long before it runs out, so that hardly any request is refused for its age. */
const MARGIN_MS = 20_000

interface Parts {
  /** The auth operations, sent without a session. */
  readonly auth: Pick<Client<typeof authContract>, 'signIn' | 'refresh' | 'signOut'>
  /** Where the refresh token lives: cookies of a framed page are blocked or shared with nobody, so there only in memory. */
  readonly keep: 'cookie' | 'memory'
  readonly now: () => number
  /** The session ended, by itself or by signing out. */
  readonly onEnd: () => void
}

interface Held {
  readonly access: string
  readonly staleAt: number
  readonly refresh?: string | undefined
  /** As of when the token was made. */
  readonly user: Me
}

export type Session = ReturnType<typeof createSession>

/** The tokens, in memory only: a script that gets into another page of ours finds nothing stored. */
export function createSession({ auth, keep, now, onEnd }: Parts) {
  let held: Held | null = null
  let renewal: Promise<string | null> | null = null

  function hold(tokens: Tokens): string {
    held = {
      access: tokens.accessToken,
      staleAt: now() + tokens.expiresIn * 1000 - MARGIN_MS,
      refresh: tokens.refreshToken,
      user: tokens.user,
    }
    return tokens.accessToken
  }

  function end(): null {
    held = null
    onEnd()
    return null
  }

  const proof = () => (held?.refresh === undefined ? {} : { refreshToken: held.refresh })

  async function ask(): Promise<string | null> {
    try {
      const tokens = await auth.refresh({ body: proof() })
      return tokens === null ? end() : hold(tokens)
    } catch (error) {
      if (error instanceof ApiProblem && (error.status === 401 || error.status === 403)) return end()
      throw error
    }
  }

  /** One renewal for all who wait: the refresh token changes with each, and using an old one ends the session. */
  const renew = () => (renewal ??= ask().finally(() => (renewal = null)))

  return {
    /** Whose session is held; else from the refresh token that the browser may still have. Null: nobody is signed in. */
    async resume(): Promise<Me | null> {
      if (held === null) await renew()
      return held?.user ?? null
    },
    /** A session that began elsewhere: an LMS launched it. */
    take: (tokens: Tokens) => void hold(tokens),
    /** The access token to send; null: signed out. One that cannot be renewed just now is sent as it is: it may still be good. */
    async token(): Promise<string | null> {
      if (held !== null && held.staleAt <= now()) return renew().catch(() => held?.access ?? null)
      return renewal ?? held?.access ?? null
    },
    /** Another token than this one, which was refused; null: the session is over. */
    renewed: async (refused: string) => (held !== null && held.access !== refused ? held.access : renew()),
    async signIn(username: string, password: string): Promise<Me> {
      const signedIn = await auth.signIn({ body: { username, password, keep } })
      hold(signedIn)
      return signedIn.user
    },
    async signOut(): Promise<void> {
      await auth.signOut({ body: proof() })
      end()
    },
  }
}
