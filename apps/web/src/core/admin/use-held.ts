import { useQuery } from '@tanstack/react-query'
import { useSite } from '../../app/site-context.ts'
import { administrationQuery } from './queries.ts'

/** Whether I hold a capability somewhere in the administration: what to offer. The API says what of it I may really do. */
export function useHeld(): (capability: string) => boolean {
  const { core } = useSite()
  const { data } = useQuery(administrationQuery(core))
  return (capability) => data?.capabilities.includes(capability) ?? false
}
