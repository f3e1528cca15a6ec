import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { newKey } from '@guichet/plugin-kit/web/new-key'
import { keys } from '../query-keys.ts'
import { useTicketsClient } from '../use-clients.tsx'
import { toBody, type Beside, type Draft } from './draft.ts'

/** Sends a report. The same text is sent under the same key however often it takes: one report, one ticket. */
export function useSend() {
  const { id } = useActivity()
  const client = useTicketsClient()
  const cache = useQueryClient()
  const sent = useRef({ text: '', key: '' })
  return useMutation({
    mutationFn: ({ draft, ...beside }: { readonly draft: Draft } & Beside) => {
      const body = toBody(draft, beside)
      const text = JSON.stringify(body)
      if (sent.current.text !== text) sent.current = { text, key: newKey() }
      return client.create({ params: { tracker: id }, body, idempotencyKey: sent.current.key })
    },
    onSuccess: ({ ticket }) => {
      sent.current = { text: '', key: '' }
      cache.setQueryData(keys.ticket(id, ticket.number), ticket)
      void cache.invalidateQueries({ queryKey: keys.lists(id) })
      void cache.invalidateQueries({ queryKey: keys.counts(id) })
    },
  })
}
