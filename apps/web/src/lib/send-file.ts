import type { ClientRequest, Upload } from '@guichet/plugin-kit/client'

/** Only XMLHttpRequest tells how much of a body has left. Rejects when no answer comes, or with the signal's reason. */
export function sendFile(request: ClientRequest & { readonly file: Upload }) {
  const { method, path, file, headers, signal } = request
  const xhr = new XMLHttpRequest()
  const answer = Promise.withResolvers<{ ok: boolean; status: number; headers: Headers; body: unknown }>()
  xhr.open(method, path)
  for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value)
  xhr.upload.addEventListener('progress', ({ loaded }) => file.sent?.(loaded))
  xhr.addEventListener('load', () => {
    const told = headersOf(xhr)
    const isJson = /[/+]json\b/.test(told.get('content-type') ?? '')
    const body: unknown = isJson && xhr.responseText !== '' ? JSON.parse(xhr.responseText) : null
    answer.resolve({ ok: xhr.status >= 200 && xhr.status < 300, status: xhr.status, headers: told, body })
  })
  xhr.addEventListener('error', () => answer.reject(new TypeError('no answer')))
  xhr.addEventListener('abort', () => answer.reject(signal?.reason ?? new TypeError('aborted')))
  signal?.addEventListener('abort', () => xhr.abort(), { once: true })
  if (signal?.aborted) xhr.abort()
  else xhr.send(file.content)
  return answer.promise
}

function headersOf(xhr: XMLHttpRequest): Headers {
  const lines = xhr.getAllResponseHeaders().trim().split(/\r\n/)
  return new Headers(lines.filter(Boolean).map((line) => line.split(/: ?(.*)/s, 2) as [string, string]))
}
