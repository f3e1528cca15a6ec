import { ltiSessionPaths } from '@guichet/api/core/lti/session/paths'
import type { ltiSessionContract } from '@guichet/api/core/lti/session/contract'
import type { LaunchPage } from '@guichet/api/core/launches/page'
import { ApiProblem, createClient } from '@guichet/plugin-kit/client'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { createHashHistory, type AnyRouter, type RouterHistory } from '@tanstack/react-router'
import type { Site } from '../../app/site.ts'
import { createPlainTransport } from '../../lib/api.ts'
import { chooseLanguage } from '../../lib/language.ts'
import { readPageData } from '../../lib/page-data.ts'
import { createWords, type Words } from '../../lib/words.ts'
import { enterEmbedded } from '../embed/enter.tsx'
import { keepRenewed } from '../embed/keep-renewed.ts'
import { NotEmbedded } from '../embed/not-embedded.tsx'
import { askForHeight } from './frame-size.ts'
import { keepLinks } from './keep-links.ts'
import { pathOf } from './path-of.ts'
import { getData, putData } from './platform-storage.ts'
import { showRegistration } from './registration.tsx'
import { show, showConfirm, showRefused } from './show.tsx'
import { keepWayBack, wayBack } from './way-back.ts'
import { LTI_WORDS } from './words.ts'

/** A session and what it was launched for. */
export type Launched = NonNullable<SuccessOf<(typeof ltiSessionContract)['operations']['enter']>>

/** A session that begins in this page, and what the page needs whose address is that of the launch. */
export interface Arrived {
  readonly launched: Launched
  /** The address stays that of the launch: what is loaded anew there says where to come back from. */
  readonly history: RouterHistory
  readonly begin: (router: AnyRouter) => void
}

/**
 * Takes the step that a launch has come to. Null: the page has nothing more to do than what it shows, or the browser is on its way
 * elsewhere.
 */
export async function receive(page: LaunchPage, container: HTMLElement): Promise<Arrived | null> {
  const launched = await launchedBy(page, container)
  if (launched === null) return null
  const { launch, endsAt } = launched
  // The screen that it opens is where the page begins, under the address of the launch.
  const asked = page.step === 'enter' ? page.path : null
  const path = asked ?? (launch.purpose === 'choose' ? null : pathOf(launch)) ?? '/'
  history.replaceState(null, '', `#${path}`)
  const kept = createHashHistory()
  keepWayBack(kept, launch.returnUrl)
  return {
    launched,
    history: kept,
    begin(router) {
      keepLinks(router)
      const { site } = router.options.context as { readonly site: Site }
      if (launch.embedded && 'parents' in page) keepRenewed({ site, parents: page.parents, endsAt })
    },
  }
}

async function launchedBy(page: LaunchPage, container: HTMLElement): Promise<Launched | null> {
  switch (page.step) {
    case 'store':
      // Kept or not: the cookie may do as well, and the person can confirm.
      await putData(page)
      location.replace(page.url)
      return null
    case 'refused':
      showRefused(container, await wordsFor(null), { ...page, returnUrl: page.returnUrl ?? wayBack() })
      return null
    case 'register':
    case 'not-registered':
      showRegistration(container, await wordsFor(null), page)
      return null
    case 'enter':
      return enter(page, container)
    case 'ask':
      return enterEmbedded(page, container, await wordsFor(null))
    case 'not-embedded':
      show(container, await wordsFor(null), <NotEmbedded {...page} />)
      return null
  }
}

async function enter(page: Extract<LaunchPage, { step: 'enter' }>, container: HTMLElement): Promise<Launched | null> {
  askForHeight(page)
  const secret = page.storage === null ? null : await getData(page.storage)
  const isConfirmed = page.confirm !== null && secret === null && page.mayConfirm
  if (isConfirmed) await showConfirm(container, await wordsFor(page.locale), page.confirm)
  const client = createClient<typeof ltiSessionContract>(
    '/api/v1',
    ltiSessionPaths,
    createPlainTransport({ fetch: (input, init) => window.fetch(input, init), heard: () => {} }),
  )
  try {
    const body = { code: page.code, confirmed: isConfirmed, ...(secret !== null && { secret }) }
    return await client.enter({ body })
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    const why = error.code === 'core.lti.unrecognised' ? 'unrecognised' : 'over'
    showRefused(container, await wordsFor(page.locale), { why, id: error.requestId ?? '', returnUrl: wayBack() })
    return null
  }
}

async function wordsFor(locale: string | null): Promise<Words> {
  const { language } = readPageData(document)
  const preferred = [
    ...(locale === null ? [] : [locale]),
    ...(language === 'browser' ? navigator.languages : [language]),
  ]
  const words = createWords([LTI_WORDS])
  await words.speak(chooseLanguage({ stored: null, preferred }))
  return words.spoken.get()
}
