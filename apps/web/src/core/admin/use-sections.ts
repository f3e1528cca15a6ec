import { useQuery } from '@tanstack/react-query'
import { useSite } from '../../app/site-context.ts'
import { administrationQuery } from './queries.ts'
import type { AdminSection } from './section.ts'
import { sectionsFor } from './sections.ts'

/** The sections that I find in the administration; none before that is known. */
export function useSections(): readonly AdminSection[] {
  const { core } = useSite()
  const { data } = useQuery(administrationQuery(core))
  return data === undefined ? [] : sectionsFor(data.capabilities)
}
