import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../../app/query-client.ts'
import { createPlainTransport } from '../../lib/api.ts'
import { watchConnection } from '../../lib/browser-connection.ts'
import { chooseLanguage } from '../../lib/language.ts'
import { readPageData } from '../../lib/page-data.ts'
import { createWords } from '../../lib/words.ts'
import { askVisit, type Visited } from './ask.ts'
import { VisitPage } from './visit-page.tsx'
import { VISIT_WORDS } from './words.ts'

/** The page at `/visit/<activity>`: no session is looked for, nothing is stored, and search engines are to leave it alone. */
export async function openVisit(container: HTMLElement): Promise<void> {
  keepFromIndexes()
  const asking = start()
  const visited = await askVisit(asking.transport, location.pathname.split('/')[2] ?? '')
  await show(container, asking, visited)
}

/**
 * The same in a frame of another site's page, which says that nobody is there; false: it is not open to visitors, and nothing is shown. `before`: what
 * stands there until then goes.
 */
export async function visitInFrame(container: HTMLElement, id: string, before: () => void): Promise<boolean> {
  const asking = start()
  const visited = await askVisit(asking.transport, id)
  if (visited === null) return false
  before()
  await show(container, asking, visited)
  return true
}

function start() {
  const fetch: typeof globalThis.fetch = (input, init) => window.fetch(input, init)
  const connection = watchConnection(fetch)
  return { connection, transport: createPlainTransport({ fetch, heard: connection.heard }) }
}

async function show(
  container: HTMLElement,
  { connection, transport }: ReturnType<typeof start>,
  visited: Visited | null,
): Promise<void> {
  const page = readPageData(document)
  const words = createWords([VISIT_WORDS, ...(visited === null ? [] : [visited.half.messages, ...visited.shown.words])])
  const preferred = page.language === 'browser' ? navigator.languages : [page.language]
  await words.speak(chooseLanguage({ stored: null, preferred }))
  createRoot(container).render(
    <VisitPage
      site={page.name}
      visited={visited}
      words={words}
      transport={transport}
      queries={createQueryClient(connection)}
    />,
  )
}

function keepFromIndexes(): void {
  const robots = document.createElement('meta')
  robots.name = 'robots'
  robots.content = 'noindex, nofollow'
  document.head.append(robots)
}
