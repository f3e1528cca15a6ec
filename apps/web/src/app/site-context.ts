import { createContext, useContext } from 'react'
import type { Site } from './site.ts'

/** For the host's own screens; plugins have `useApp`. */
export const SiteContext = createContext<Site | null>(null)

export function useSite(): Site {
  const site = useContext(SiteContext)
  if (site === null) throw new Error('useSite: not inside the site')
  return site
}
