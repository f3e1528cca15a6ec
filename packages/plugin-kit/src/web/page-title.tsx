import { useEffect } from 'react'

const APP = 'Guichet'

/** Names the browser's tab after the screen. Null while a screen inside this one names it, or its data is on the way. */
export function usePageTitle(title: string | null): void {
  useEffect(() => {
    if (title !== null) document.title = `${title} – ${APP}`
  }, [title])
}
