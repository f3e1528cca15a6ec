import type { LaunchPage } from '@guichet/api/core/launches/page'
import type { ltiRegistrationsContract } from '@guichet/api/core/lti/registration/contract'
import { ltiRegistrationPaths } from '@guichet/api/core/lti/registration/paths'
import { createClient } from '@guichet/plugin-kit/client'
import { createPlainTransport } from '../../lib/api.ts'
import type { Words } from '../../lib/words.ts'
import { NotRegistered } from './not-registered.tsx'
import { Register } from './register.tsx'
import { show } from './show.tsx'

/** The page of an LMS that asks to be registered. The invitation leaves the address before anybody copies that. */
export function showRegistration(
  container: HTMLElement,
  words: Words,
  page: Extract<LaunchPage, { step: 'register' | 'not-registered' }>,
): void {
  history.replaceState(null, '', location.pathname)
  if (page.step === 'not-registered') return void show(container, words, <NotRegistered why={page.why} />)
  const client = createClient<typeof ltiRegistrationsContract>(
    '/api/v1',
    ltiRegistrationPaths,
    createPlainTransport({ fetch: (input, init) => window.fetch(input, init), heard: () => {} }),
  )
  show(
    container,
    words,
    <Register
      {...page}
      confirm={(code) => client.confirm({ body: { code } })}
      close={() => askToBeClosed(page.opener)}
    />,
  )
}

/** By the name of before and the one of now: platforms know one of them (lti.md 1.14, step 7). */
function askToBeClosed(origin: string): void {
  const outer = (window.opener as Window | null) ?? window.parent
  for (const subject of ['org.imsglobal.lti.close', 'lti.close']) outer.postMessage({ subject }, origin)
}
