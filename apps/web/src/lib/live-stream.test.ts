import { expect, test } from 'vitest'
import { createOpenStream } from './live-stream.ts'

const TEXT = 'id: 1\ndata: é€😀\n\n'

function server(...answers: (Response | Error)[]) {
  const calls: { url: string; headers: Headers }[] = []
  const heard: boolean[] = []
  const open = createOpenStream({
    fetch: (url, init) => {
      calls.push({ url: String(url), headers: new Headers(init?.headers) })
      const answer = answers.shift()!
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
    },
    heard: (answered) => void heard.push(answered),
    session: { token: async () => 'old', renewed: async () => 'new' },
  })
  const ask = (signal = new AbortController().signal) => open({ activities: ['a', 'b'], lastId: '9', signal })
  return { ask, calls, heard }
}

/** In pieces of one byte. */
function stream(text: string): Response {
  const bytes = new TextEncoder().encode(text)
  const body = new ReadableStream<BufferSource>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]))
      controller.close()
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
}
const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ code }), { status, headers: { 'content-type': 'application/problem+json' } })

test('the stream is asked for with the token and the last position, and comes as text', async () => {
  const { ask, calls, heard } = server(stream(TEXT))
  const pieces: string[] = []
  for await (const piece of await ask()) pieces.push(piece)
  expect(pieces.join('')).toBe(TEXT)
  expect(calls[0]!.url).toBe('/api/v1/events?activity=a&activity=b')
  expect(calls[0]!.headers.get('authorization')).toBe('Bearer old')
  expect(calls[0]!.headers.get('last-event-id')).toBe('9')
  expect(heard).toEqual([true])
})

test('a refused token is renewed, once', async () => {
  const { ask, calls } = server(problem(401, 'auth.expired'), stream(TEXT))
  await ask()
  expect(calls.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new'])
  const over = server(problem(401, 'auth.expired'), problem(401, 'auth.expired'))
  await expect(over.ask()).rejects.toMatchObject({ status: 401 })
})

test.each([
  ['a refusal', problem(429, 'rate.limited'), { status: 429 }],
  ['a page of something in between', new Response('<h1>'), { status: 502 }],
  ['no answer', new TypeError('Failed to fetch'), { name: 'Error' }],
])('%s is no stream', async (_, answer, expected) => {
  await expect(server(answer).ask()).rejects.toMatchObject(expected)
})
