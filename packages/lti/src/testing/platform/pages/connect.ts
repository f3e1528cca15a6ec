import type { World } from '../world.ts'
import { documentOf, escaped, scriptOf } from './html.ts'
import { listenToTools } from './listen.ts'

/** The platform's page for a new tool: it opens the tool's own (lti.md 1.14, step 1) in a frame or a window, until that asks to be closed. */
export function connectPage({ urls }: World, register: URL, target: 'iframe' | 'window', token: string): string {
  const url = new URL(register)
  url.searchParams.set('openid_configuration', urls.configuration)
  url.searchParams.set('registration_token', token)
  const opener =
    target === 'window'
      ? `<button onclick="toolWindow = window.open('${escaped(url.href)}', 'register')">Connect</button>`
      : `<iframe name="register" title="Tool" src="${escaped(url.href)}" width="700" height="700"></iframe>`
  const listening = scriptOf(listenToTools, {
    tools: [url.origin],
    storage: 'off',
    storageFrame: null,
    resize: 'off',
    anySource: false,
  })
  return documentOf('New tool', `<h1>New tool</h1>${opener}<output></output>${listening}${scriptOf(closeTool, null)}`)
}

/** Runs in the page. */
function closeTool(): void {
  document.addEventListener('tool-closed', () => {
    // Tools ask by both names at once.
    setTimeout(() => {
      document.querySelector('iframe')?.remove()
      ;(window as { toolWindow?: Window }).toolWindow?.close()
      document.querySelector('output')!.textContent = 'Closed'
    }, 50)
  })
}
