import { ApiProblem } from '@guichet/plugin-kit/client'
import type { AnyRoute } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createAppRouter } from './router.tsx'
import type { LaunchPage } from '@guichet/api/core/launches/page'
import type { Arrived } from '../core/lti/receive.tsx'
import { watchLostCode } from '../lib/lost-code.ts'
import { readLaunchPage } from '../lib/launch-page.ts'
import { createSite, start } from './site.ts'
import './main.css'

/** What the API refused is on the screen already; the console is for defects. */
function onCaughtError(error: unknown): void {
  if (!(error instanceof ApiProblem)) console.error(error)
}

/** Nobody looks at an empty page for longer. */
const PATIENCE_MS = 300

watchLostCode(window)

const container = document.getElementById('root')
const failed = document.querySelector<HTMLTemplateElement>('template#start-failed')
if (container === null || failed === null) throw new Error('index.html lacks #root or #start-failed')

const arrival = readLaunchPage(document)
if (arrival !== null) await launch(arrival, container, failed)
else if (location.pathname.startsWith('/visit/')) await visit(container, failed)
else await open(container, failed, null)

/** Somebody without an account: nothing of what others have is begun for them. */
async function visit(at: HTMLElement, otherwise: HTMLTemplateElement): Promise<void> {
  try {
    await (await import('../core/visit/open-visit.tsx')).openVisit(at)
  } catch (error) {
    console.error(error)
    at.replaceChildren(otherwise.content.cloneNode(true))
  }
}

/** A launch from an LMS: its last steps are code of their own, which no other page needs. */
async function launch(page: LaunchPage, at: HTMLElement, otherwise: HTMLTemplateElement): Promise<void> {
  try {
    const { receive } = await import('../core/lti/receive.tsx')
    const arrived = await receive(page, at)
    if (arrived !== null) await open(at, otherwise, arrived)
  } catch (error) {
    console.error(error)
    at.replaceChildren(otherwise.content.cloneNode(true))
  }
}

async function open(at: HTMLElement, otherwise: HTMLTemplateElement, arrived: Arrived | null): Promise<void> {
  const site = createSite(arrived?.launched ?? null)
  const router = createAppRouter(site, arrived?.history)
  arrived?.begin(router)

  // The screen's own code comes along with the session and the words it will need.
  const routes: Readonly<Record<string, AnyRoute>> = router.routesById
  for (const match of router.matchRoutes(router.latestLocation)) void router.loadRouteChunk(routes[match.routeId]!)

  try {
    await start(site)
    // What the screen starts from is on its way before anything is drawn, and where one is has come: what is drawn first then stays.
    await Promise.race([router.load(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
    createRoot(at, { onCaughtError }).render(
      <StrictMode>
        <App site={site} router={router} />
      </StrictMode>,
    )
  } catch (error) {
    console.error(error)
    at.replaceChildren(otherwise.content.cloneNode(true))
  }
}
