import { ApiProblem, Unreachable, type ClientAnswer, type ClientRequest } from '@guichet/plugin-kit/client'
import { readProblem } from './problem.ts'
import { sendFile } from './send-file.ts'

/** One exchange with the API. `Unreachable` when no answer came, `ApiProblem` when it is a refusal, the abort when it was called off. */
export async function exchange(
  fetch: typeof globalThis.fetch,
  request: ClientRequest,
  token: string | null,
): Promise<ClientAnswer> {
  const answer = await call(fetch, request, token)
  if (!answer.ok) throw new ApiProblem(readProblem(answer.status, answer.headers, answer.body))
  return { status: answer.status, body: answer.body, version: versionOf(answer.headers) }
}

async function call(fetch: typeof globalThis.fetch, request: ClientRequest, token: string | null) {
  const headers = {
    accept: 'application/json',
    ...(request.body !== undefined && { 'content-type': 'application/json' }),
    ...(request.file !== undefined && { 'content-type': request.file.type }),
    ...(token !== null && { authorization: `Bearer ${token}` }),
    ...request.headers,
  }
  try {
    if (request.file !== undefined) return await sendFile({ ...request, file: request.file, headers })
    const response = await fetch(request.path, {
      method: request.method,
      headers,
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: request.signal ?? null,
      keepalive: request.keepalive ?? false,
      credentials: 'same-origin',
    })
    return { ok: response.ok, status: response.status, headers: response.headers, body: await bodyOf(response) }
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new Unreachable(`${request.method} ${request.path}`, { cause: error })
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const isFile = response.headers.get('content-disposition')?.startsWith('attachment') === true
  return isFile ? response.blob() : jsonOf(await response.text(), response.headers)
}

/** Null when there is no body, or none of ours: a proxy in between answers in HTML. */
function jsonOf(text: string, headers: Headers): unknown {
  return text === '' || !/[/+]json\b/.test(headers.get('content-type') ?? '') ? null : JSON.parse(text)
}

/** `W/"5"` and `"5"` are version 5. */
function versionOf(headers: Headers): string | null {
  return /^(?:W\/)?"(.*)"$/.exec(headers.get('etag') ?? '')?.[1] ?? null
}
