import { ApiProblem, Unreachable } from '@guichet/plugin-kit/client'
import { onlineManager, QueryClient } from '@tanstack/react-query'
import type { Connection } from '../lib/connection.ts'

/** Only what another try may cure: nobody answered, or the server says that it is not ready. */
export function worthAnotherTry(failures: number, error: unknown): boolean {
  const passing = error instanceof Unreachable || (error instanceof ApiProblem && error.status === 503)
  return passing && failures < 2
}

/** Defaults that keep screens fresh without storms: what is older than half a minute is asked again when looked at. */
export function createQueryClient(connection: Connection): QueryClient {
  // Waiting queries go on when the server can be reached, which the browser alone cannot know.
  onlineManager.setEventListener((setOnline) =>
    connection.lostAt.subscribe(() => setOnline(connection.lostAt.get() === null)),
  )
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: worthAnotherTry },
      // Sent or refused now, in front of the person who asked; never later behind their back.
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
