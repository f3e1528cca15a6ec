const lost = new WeakSet<object>()

/** Remembers what could not be fetched of the application's own code, as Vite's loader tells it. */
export function watchLostCode(page: Pick<Window, 'addEventListener'>): void {
  page.addEventListener('vite:preloadError', (event) => {
    if (event instanceof Event && 'payload' in event && event.payload instanceof Error) lost.add(event.payload)
  })
}

/**
 * Whether something failed because its code did not come: the connection went, or Guichet was updated since the page was opened. A browser does
 * not ask for such code again: only the page, loaded anew, does.
 */
export const isLostCode = (error: unknown): boolean => error instanceof Error && lost.has(error)
