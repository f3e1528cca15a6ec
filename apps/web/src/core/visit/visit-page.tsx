import { VISITOR_ID } from '@guichet/plugin-kit/visitor'
import type { Transport } from '@guichet/plugin-kit/client'
import { ActivityContext } from '@guichet/plugin-kit/web/activity-context'
import { AppContext, type App } from '@guichet/plugin-kit/web/app-context'
import { ExtensionsContext } from '@guichet/plugin-kit/web/extensions'
import { MoreWordsContext } from '@guichet/plugin-kit/web/more-words'
import { SiteNameContext } from '@guichet/plugin-kit/web/page-title'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { StrictMode, useMemo } from 'react'
import { IntlProvider } from 'react-intl'
import { extensions } from '../../app/plugins.ts'
import { LOCALES } from '../../lib/language.ts'
import { useObservable } from '../../lib/use-observable.ts'
import type { createWords } from '../../lib/words.ts'
import { Absent } from './absent.tsx'
import type { Visited } from './ask.ts'
import { VisitFrame } from './visit-frame.tsx'

interface Props {
  readonly site: string
  readonly visited: Visited | null
  readonly words: ReturnType<typeof createWords>
  readonly transport: Transport
  readonly queries: QueryClient
}

/** All that a visitor's screen can use: what the app gives others, without anybody. */
export function VisitPage({ site, visited, words, transport, queries }: Props) {
  const { language, messages } = useObservable(words.spoken)
  const app = useMemo<App>(
    () => ({
      user: { id: VISITOR_ID, name: '', username: '' },
      launched: false,
      language,
      transport,
      notify: () => {},
    }),
    [language, transport],
  )
  return (
    <StrictMode>
      <SiteNameContext value={site}>
        <IntlProvider locale={LOCALES[language]} messages={messages}>
          <QueryClientProvider client={queries}>
            <VisitFrame site={site} visited={visited} language={language} onLanguage={(next) => void words.speak(next)}>
              {visited === null ? (
                <Absent />
              ) : (
                <AppContext value={app}>
                  <ActivityContext value={visited.activity}>
                    <ExtensionsContext value={extensions}>
                      <MoreWordsContext value={words.also}>
                        <visited.shown.Visit />
                      </MoreWordsContext>
                    </ExtensionsContext>
                  </ActivityContext>
                </AppContext>
              )}
            </VisitFrame>
          </QueryClientProvider>
        </IntlProvider>
      </SiteNameContext>
    </StrictMode>
  )
}
