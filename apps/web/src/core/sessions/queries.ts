import { sessionPaths } from '@guichet/api/core/sessions/paths'
import type { sessionsContract } from '@guichet/api/core/sessions/contract'
import { createClient, type Transport } from '@guichet/plugin-kit/client'
import { queryOptions } from '@tanstack/react-query'

export const sessionsClient = (transport: Transport) =>
  createClient<typeof sessionsContract>('/api/v1', sessionPaths, transport)

export const sessionsQuery = (transport: Transport) =>
  queryOptions({
    queryKey: ['core', 'me', 'sessions'],
    queryFn: ({ signal }) => sessionsClient(transport).list({ signal }),
  })
