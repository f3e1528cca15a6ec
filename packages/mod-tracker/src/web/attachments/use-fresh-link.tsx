import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useCallback } from 'react'
import type { Linked } from '../types.ts'
import { useAttachmentsClient } from '../use-clients.tsx'

/** Milliseconds that a link has to be good for, to be followed. */
const MARGIN = 15_000

/** The address that saves a file of a ticket: the one that is known, unless it ends. */
export function useFreshLink(number: number) {
  const { id: tracker } = useActivity()
  const client = useAttachmentsClient()
  return useCallback(
    async (known: Linked | undefined, attachment: string): Promise<string> => {
      const isGood = known !== undefined && Date.parse(known.links.until) - Date.now() > MARGIN
      const { links } = isGood ? known : await client.get({ params: { tracker, number, attachment } })
      return links.save
    },
    [client, tracker, number],
  )
}
