import { ApiProblem } from '@guichet/plugin-kit/client'
import type { AnyRoute } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { createAppRouter } from './router.tsx'
import { createSite, start } from './site.ts'
import './main.css'

/** What the API refused is on the screen already; the console is for defects. */
function onCaughtError(error: unknown): void {
  if (!(error instanceof ApiProblem)) console.error(error)
}

/** Nobody looks at an empty page for longer. */
const PATIENCE_MS = 300

const container = document.getElementById('root')
const failed = document.querySelector<HTMLTemplateElement>('template#start-failed')
if (container === null || failed === null) throw new Error('index.html lacks #root or #start-failed')

const site = createSite()
const router = createAppRouter(site)

// The screen's own code comes along with the session and the words it will need.
const routes: Readonly<Record<string, AnyRoute>> = router.routesById
for (const match of router.matchRoutes(router.latestLocation)) void router.loadRouteChunk(routes[match.routeId]!)

try {
  await start(site)
  // What the screen starts from is on its way before anything is drawn, and where one is has come: what is drawn first then stays.
  await Promise.race([router.load(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  createRoot(container, { onCaughtError }).render(
    <StrictMode>
      <App site={site} router={router} />
    </StrictMode>,
  )
} catch (error) {
  console.error(error)
  container.replaceChildren(failed.content.cloneNode(true))
}
