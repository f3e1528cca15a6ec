import { SiteNameContext } from '@guichet/plugin-kit/web/page-title'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider, type AnyRouter } from '@tanstack/react-router'
import { IntlProvider } from 'react-intl'
import { LOCALES } from '../lib/language.ts'
import { useObservable } from '../lib/use-observable.ts'
import { SiteContext } from './site-context.ts'
import type { Site } from './site.ts'

/** A missing translation is a defect: it breaks the screen where somebody is there to mend it, and shows its id elsewhere. */
function onIntlError(error: Error): void {
  if (import.meta.env.DEV) throw error
  console.error(error.message)
}

export function App({ site, router }: { readonly site: Site; readonly router: AnyRouter }) {
  const { language, messages } = useObservable(site.words.spoken)
  return (
    <SiteContext value={site}>
      <SiteNameContext value={site.page.name}>
        <IntlProvider locale={LOCALES[language]} messages={messages} onError={onIntlError}>
          <QueryClientProvider client={site.queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </IntlProvider>
      </SiteNameContext>
    </SiteContext>
  )
}
