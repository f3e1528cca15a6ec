import type { Answer, Incoming } from './http.ts'

export type Endpoint =
  | 'launch'
  | 'authorize'
  | 'jwks'
  | 'token'
  | 'members'
  | 'line-items'
  | 'line-item'
  | 'scores'
  | 'results'
  | 'deep-link-return'
  | 'configuration'
  | 'registration'
  | 'message'
  | 'page'

/** One request that came in, and what the platform thought of it: no faults, it was as the specifications want it. */
export interface Recorded extends Incoming {
  readonly endpoint: Endpoint
  readonly status: number
  readonly faults: readonly string[]
}

export interface Log {
  readonly requests: readonly Recorded[]
  add(endpoint: Endpoint, request: Incoming, answer: Answer): void
}

export function createLog(): Log {
  const requests: Recorded[] = []
  return {
    requests,
    add(endpoint, request, { status, faults = [] }) {
      requests.push({ ...request, endpoint, status, faults })
    },
  }
}
