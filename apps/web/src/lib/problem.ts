import type { ApiProblem } from '@guichet/plugin-kit/client'

type Problem = ConstructorParameters<typeof ApiProblem>[0]

/** What the API said about a refusal; when something in between answered instead, the nearest of the API's own codes. */
export function readProblem(status: number, headers: Headers, body: unknown): Problem {
  const requestId = headers.get('x-request-id')
  if (!isProblem(body)) return { status, code: codeOf(status), requestId }
  return { ...body, status, requestId: body.requestId ?? requestId }
}

function isProblem(body: unknown): body is Omit<Problem, 'status'> {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
}

function codeOf(status: number): string {
  if (status === 404) return 'not_found'
  if (status === 413) return 'request.too_large'
  if (status === 429) return 'rate.limited'
  return status === 502 || status === 503 || status === 504 ? 'server.unavailable' : 'internal'
}
