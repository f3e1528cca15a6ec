import type { RouterHistory } from '@tanstack/react-router'

/** In the state of each entry of the history: nothing else of a frame outlives its being loaded anew where browsers keep nothing for other sites' (lti.md 1.17). */
const KEY = 'returnUrl'

/** The way back to the course, which the server judged sound, is there after a reload too, wherever in the page one has gone. */
export function keepWayBack(history: RouterHistory, returnUrl: string | null): void {
  if (returnUrl === null) return
  window.history.replaceState(withWayBack(window.history.state, returnUrl), '')
  for (const name of ['push', 'replace'] as const) {
    const go = history[name]
    history[name] = (path, state, options) => go(path, withWayBack(state, returnUrl), options)
  }
}

const withWayBack = (state: unknown, returnUrl: string) => ({ ...(state as object | null), [KEY]: returnUrl })

/** What was kept with this entry; null: nothing. */
export function wayBack(): string | null {
  const kept: unknown = (window.history.state as Readonly<Record<string, unknown>> | null)?.[KEY]
  return typeof kept === 'string' && /^https?:/.test(kept) ? kept : null
}
