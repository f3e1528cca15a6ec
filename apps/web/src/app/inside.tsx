import { AppContext, type App } from '@guichet/plugin-kit/web/app-context'
import { CommandsContext } from '@guichet/plugin-kit/web/commands'
import { DraftsContext } from '@guichet/plugin-kit/web/draft'
import { ExtensionsContext } from '@guichet/plugin-kit/web/extensions'
import { LiveContext } from '@guichet/plugin-kit/web/live'
import { MoreWordsContext } from '@guichet/plugin-kit/web/more-words'
import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect, useMemo } from 'react'
import { useObservable } from '../lib/use-observable.ts'
import { notify } from './notices.tsx'
import { extensions } from './plugins.ts'
import { Shell } from './shell.tsx'
import { useSite } from './site-context.ts'

/** The app of someone signed in: what every screen can use, inside the bar that every screen has. */
export function Inside() {
  const { commands, drafts, launch, live, person, transport, words } = useSite()
  const me = useObservable(person.me)
  const { language } = useObservable(words.spoken)
  const router = useRouter()

  // The session is over: the guard sends to sign-in, and back here afterwards.
  useEffect(() => {
    if (me === null) void router.invalidate()
  }, [me, router])

  const { id, name, username } = me ?? {}
  const app = useMemo<App | null>(() => {
    if (id === undefined || name === undefined || username === undefined) return null
    return { user: { id, name, username }, language, launched: launch !== null, transport, notify }
  }, [id, name, username, language, launch, transport])

  if (app === null) return null
  return (
    <AppContext value={app}>
      <LiveContext value={live}>
        <DraftsContext value={drafts}>
          <ExtensionsContext value={extensions}>
            <MoreWordsContext value={words.also}>
              <CommandsContext value={commands}>
                <Shell>
                  <Outlet />
                </Shell>
              </CommandsContext>
            </MoreWordsContext>
          </ExtensionsContext>
        </DraftsContext>
      </LiveContext>
    </AppContext>
  )
}
