import { embedSessionPaths } from '@guichet/api/core/embed/session/paths'
import type { embedSessionContract } from '@guichet/api/core/embed/session/contract'
import { ApiProblem, createClient } from '@guichet/plugin-kit/client'
import type { Site } from '../../app/site.ts'
import { askParent } from './ask-parent.ts'

/** Before the session's end: time to ask more than once. */
const MARGIN_MS = 10 * 60_000
/** The page around us said nothing, or nothing good. */
const RETRY_MS = 60_000
/** What a timer can count to. */
const LONGEST_MS = 2 ** 31 - 1

interface Kept {
  readonly site: Pick<Site, 'transport' | 'core'> & { readonly person: Pick<Site['person'], 'me' | 'signOut'> }
  readonly parents: readonly string[]
  readonly endsAt: string
}

/**
 * Asks the page around us again before the session ends: with another token for the same person it lasts on. Where somebody else is there
 * now, the session is not made theirs: it ends, and the frame is to be opened anew.
 */
export function keepRenewed({ site, parents, endsAt }: Kept): void {
  const { transport, core, person } = site
  const client = createClient<typeof embedSessionContract>('/api/v1', embedSessionPaths, transport)
  let end = Date.parse(endsAt)

  async function renew(): Promise<void> {
    const handed = await askParent(parents)
    if (person.me.get() === null) return
    try {
      if (handed?.token != null) {
        const { token, origin } = handed
        end = Date.parse((await client.renew({ body: { token, origin } })).endsAt)
        return next(end - Date.now() - MARGIN_MS)
      }
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'core.embed.somebody_else') return person.signOut()
    }
    // Whether it is over is the server's word; where it is, to ask ends it here too.
    if (Date.now() >= end) await core.auth.session({}).catch(() => {})
    if (person.me.get() !== null) next(RETRY_MS)
  }

  const next = (ms: number) => void setTimeout(() => void renew(), Math.min(Math.max(ms, RETRY_MS), LONGEST_MS))
  next(end - Date.now() - MARGIN_MS)
}
