import { newKey } from '@guichet/plugin-kit/web/new-key'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { SentValue } from '../elements/written.ts'
import { useVisits } from './use-visits-client.tsx'
import { toVisit, type Writing } from './written.ts'

interface Sent {
  readonly writing: Writing
  readonly elements: Record<string, SentValue | null>
  readonly proof: string
}

/** Sends a report; the same, with the same work, under the same key however often it takes. */
export function useReport() {
  const { client, params } = useVisits()
  const key = useKey()
  return useMutation({
    mutationFn: ({ writing, elements, proof }: Sent) => {
      const body = toVisit(writing, elements, proof)
      return client.report({ params, body, idempotencyKey: key(body) })
    },
  })
}

/** What a body was sent under, and is sent again. */
export function useKey(): (body: object) => string {
  const sent = useRef({ text: '', key: '' })
  return (body) => {
    const text = JSON.stringify(body)
    if (sent.current.text !== text) sent.current = { text, key: newKey() }
    return sent.current.key
  }
}
