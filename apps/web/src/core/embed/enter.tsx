import { embedSessionPaths } from '@guichet/api/core/embed/session/paths'
import type { embedSessionContract } from '@guichet/api/core/embed/session/contract'
import type { LaunchPage } from '@guichet/api/core/launches/page'
import { ApiProblem, createClient } from '@guichet/plugin-kit/client'
import { createPlainTransport } from '../../lib/api.ts'
import type { Words } from '../../lib/words.ts'
import { askForHeight } from '../lti/frame-size.ts'
import type { Launched } from '../lti/receive.tsx'
import { show } from '../lti/show.tsx'
import { askParent } from './ask-parent.ts'
import { NotEmbedded } from './not-embedded.tsx'
import { Opening } from './opening.tsx'

type AskPage = Extract<LaunchPage, { step: 'ask' }>

/** A page that shows visitors something mostly has nobody to name, and says nothing. */
const SILENCE_MS = 2_000

/** Shorter, and what is said would only flicker. */
const UNSAID_MS = 400

/**
 * The session of whom the page around us says to be there; null: it says nobody, who may be a visitor where the activity is open to them, or what it
 * says is not good, which is shown.
 */
export async function enterEmbedded(page: AskPage, container: HTMLElement, words: Words): Promise<Launched | null> {
  askForHeight({ parents: page.parents, resize: 'object' })
  const hide = showLater(container, words)
  try {
    const handed = await askParent(page.parents, page.visitors ? { silence: SILENCE_MS } : {})
    if (handed?.token == null) {
      const isVisit = page.visitors && (await showVisit(page, container, hide))
      hide()
      if (!isVisit) show(container, words, <NotEmbedded why="nobody" />)
      return null
    }
    return await begin(page, handed.token, handed.origin)
  } catch (error) {
    hide()
    if (!(error instanceof ApiProblem) || error.status >= 500) throw error
    show(container, words, <NotEmbedded why="refused" id={String(error.params['reference'] ?? '')} />)
    return null
  } finally {
    hide()
  }
}

async function showVisit({ activity }: AskPage, container: HTMLElement, before: () => void): Promise<boolean> {
  const { visitInFrame } = await import('../visit/open-visit.tsx')
  return visitInFrame(container, activity, before)
}

function begin({ client, activity }: AskPage, token: string, origin: string): Promise<Launched> {
  const api = createClient<typeof embedSessionContract>(
    '/api/v1',
    embedSessionPaths,
    createPlainTransport({ fetch: (input, init) => window.fetch(input, init), heard: () => {} }),
  )
  return api.begin({ body: { client, activity, token, origin } })
}

/** Says that something is on its way, if it takes a while; what it gives back takes that away. */
function showLater(container: HTMLElement, words: Words): () => void {
  let close = () => clearTimeout(timer)
  const timer = setTimeout(() => {
    close = once(show(container, words, <Opening />))
  }, UNSAID_MS)
  return () => close()
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (done) return
    done = true
    act()
  }
}
