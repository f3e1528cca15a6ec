import { createContext, useContext, useEffect } from 'react'

/** What the site is called. */
export const SiteNameContext = createContext('Guichet')

/** Names the browser's tab after the screen. Null while a screen inside this one names it, or its data is on the way. */
export function usePageTitle(title: string | null): void {
  const site = useContext(SiteNameContext)
  useEffect(() => {
    if (title !== null) document.title = `${title} – ${site}`
  }, [title, site])
}
