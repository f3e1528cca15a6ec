import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useClient } from '@guichet/plugin-kit/web/app-context'
import { useQuery } from '@tanstack/react-query'
import { linkPaths } from '../../contract/links.paths.ts'
import type { linksContract } from '../../contract/links.ts'
import { keys } from '../query-keys.ts'
import { MOUNT } from '../use-clients.tsx'

const useLinksClient = () => useClient<typeof linksContract>(MOUNT, linkPaths)

/** What a ticket was merged of, split from and into. */
export function useTicketLinks(number: number) {
  const { id: tracker } = useActivity()
  const client = useLinksClient()
  return useQuery({
    queryKey: keys.links(tracker, number),
    queryFn: ({ signal }) => client.list({ params: { tracker, number }, signal }),
  })
}
