import { ApiProblem } from '@guichet/plugin-kit/client'
import type { Language } from '@guichet/plugin-kit/web/define-web'
import type { Core } from './core.ts'
import { observable } from './observable.ts'
import type { Me, Session } from './session.ts'
import type { Theme } from './theme.ts'

export interface Preferences {
  readonly language?: Language
  readonly theme?: Theme
}

interface Parts {
  readonly session: Session
  readonly core: Pick<Core, 'auth' | 'me'>
  /** Shows what a person prefers, and keeps it in this browser. */
  readonly adopt: (preferences: { readonly language?: Language | null; readonly theme?: Theme }) => Promise<void>
  /** Somebody is about to sign out: what has not been sent is. */
  readonly leaving: () => Promise<void>
  /** Somebody signed in or out here. */
  readonly announce: (person: string | null) => void
}

export type Person = ReturnType<typeof createPerson>

/** Who is signed in, with their preferences. */
export function createPerson({ session, core, adopt, leaving, announce }: Parts) {
  const me = observable<Me | null>(null)

  async function enter(user: Me): Promise<void> {
    await adopt(user)
    me.set(user)
  }

  /** Preferences have one owner: when another of their windows changed some, ours are written over the newest version. */
  async function save(preferences: Preferences, current: Me): Promise<Me> {
    try {
      return await core.me.update({ body: preferences, ifMatch: current.version })
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 412) throw error
      const { user } = await core.auth.session({})
      return core.me.update({ body: preferences, ifMatch: user.version })
    }
  }

  return {
    me,
    /** Takes up the session that this browser may still hold. */
    async resume(): Promise<void> {
      const user = await session.resume()
      if (user !== null) await enter(user)
    },
    async signIn(username: string, password: string): Promise<void> {
      const user = await session.signIn(username, password)
      announce(user.id)
      await enter(user)
    },
    async signOut(): Promise<void> {
      await leaving()
      await session.signOut()
      announce(null)
    },
    /** Shown at once, and kept on the server for whoever is signed in. */
    async prefer(preferences: Preferences): Promise<void> {
      await adopt(preferences)
      const current = me.get()
      if (current !== null) me.set(await save(preferences, current))
    },
  }
}
