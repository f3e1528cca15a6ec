import { cleanFileName } from '@guichet/plugin-kit/file-name'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { ATTACHMENT_BYTES_MAX, ATTACHMENTS_MAX, UPLOAD_TYPE } from '../../contract/attachments.limits.ts'
import { keys } from '../query-keys.ts'
import type { Linked } from '../types.ts'
import { useAttachmentsClient } from '../use-clients.tsx'
import { UploadQueue, Unfit, type Limits } from './upload-queue.ts'

const LIMITS: Limits = { count: ATTACHMENTS_MAX, bytes: ATTACHMENT_BYTES_MAX }

/** Files on their way into this tracker, for as long as what they are for is on the screen. */
export function useUploads(limits: Limits = LIMITS) {
  const { id: tracker } = useActivity()
  const client = useAttachmentsClient()
  const cache = useQueryClient()
  const [queue] = useState(
    () =>
      new UploadQueue<Linked>(async ({ content, name }, { signal, sent }) => {
        const file = { content, type: UPLOAD_TYPE, sent }
        const arrived = await client.upload({ params: { tracker }, query: { name }, file, signal })
        cache.setQueryData(keys.upload(tracker, arrived.id), arrived)
        return arrived
      }),
  )
  useEffect(() => {
    const again = () => queue.retryUnreached()
    window.addEventListener('online', again)
    return () => {
      window.removeEventListener('online', again)
      queue.clear()
    }
  }, [queue])
  const items = useSyncExternalStore(queue.subscribe, queue.items)
  return {
    items,
    remove: (key: string) => queue.remove(key),
    retry: (key: string) => queue.retry(key),
    send(content: Blob, name: string, tooMany: boolean, arrived: (file: Linked) => void) {
      queue.add({ content, name: cleanFileName(name), unfit: unfitOf(content, tooMany, limits), arrived })
    },
  }
}

function unfitOf({ size }: Blob, tooMany: boolean, limits: Limits): Unfit | null {
  const why = tooMany ? 'tooMany' : size > limits.bytes ? 'tooLarge' : size === 0 ? 'empty' : null
  return why && new Unfit(why, limits)
}
