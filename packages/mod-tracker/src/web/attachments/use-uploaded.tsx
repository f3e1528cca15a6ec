import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { keys } from '../query-keys.ts'
import type { Attachment } from '../types.ts'
import { useAttachmentsClient } from '../use-clients.tsx'
import { AttachedContext } from './attached-context.ts'
import { LINKS_GOOD_FOR } from './use-file-links.tsx'

/** What shows a file that is being attached: by the ticket's links where it hangs there already, else by an upload's own. */
export function useUploaded({ id }: Attachment): { readonly thumbnail: string | null; readonly error: unknown } {
  const { id: tracker } = useActivity()
  const client = useAttachmentsClient()
  const attached = use(AttachedContext)
  const isThere = attached?.isThere(id) ?? false
  const { data, error } = useQuery({
    queryKey: keys.upload(tracker, id),
    queryFn: ({ signal }) => client.uploaded({ params: { tracker, upload: id }, signal }),
    enabled: !isThere,
    staleTime: LINKS_GOOD_FOR,
    retry: false,
  })
  return { thumbnail: (isThere ? attached?.linked(id) : data)?.links.thumbnail ?? null, error: isThere ? null : error }
}
