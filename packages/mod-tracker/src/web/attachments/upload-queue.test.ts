import { Unreachable } from '@guichet/plugin-kit/client'
import { expect, test } from 'vitest'
import { Unfit, UploadQueue } from './upload-queue.ts'

/** A queue whose uploads end when they are told to. */
function opened() {
  const under: { name: string; signal: AbortSignal; sent: (bytes: number) => void; end: (error?: Error) => void }[] = []
  const arrived: string[] = []
  const queue = new UploadQueue<string>(({ name }, { signal, sent }) => {
    const { promise, resolve, reject } = Promise.withResolvers<string>()
    signal.addEventListener('abort', () => reject(new Error('aborted')))
    under.push({ name, signal, sent, end: (error) => (error ? reject(error) : resolve(name)) })
    return promise
  })
  const add = (name: string, unfit: Unfit | null = null) =>
    queue.add({ content: new Blob(['12345']), name, unfit, arrived: (answer) => arrived.push(answer) })
  const states = () => queue.items().map(({ name, state }) => `${name} ${state}`)
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  return { queue, under, arrived, add, states, settled }
}

test('three leave at once; the others follow as these arrive', async () => {
  const { under, arrived, add, states, settled } = opened()
  for (const name of ['a', 'b', 'c', 'd', 'e']) add(name)
  expect(states()).toEqual(['a sending', 'b sending', 'c sending', 'd waiting', 'e waiting'])
  under[1]!.end()
  await settled()
  expect(states()).toEqual(['a sending', 'c sending', 'd sending', 'e waiting'])
  expect(arrived).toEqual(['b'])
})

test('it tells how much of each has left', () => {
  const { queue, under, add } = opened()
  add('a')
  under[0]!.sent(3)
  expect(queue.items()).toMatchObject([{ bytes: 5, sent: 3 }])
})

test('one that is taken back is broken off, never arrives, and makes room', async () => {
  const { queue, under, arrived, add, states, settled } = opened()
  for (const name of ['a', 'b', 'c', 'd']) add(name)
  queue.remove(queue.items()[0]!.key)
  expect(under[0]!.signal.aborted).toBe(true)
  await settled()
  expect([states(), arrived]).toEqual([['b sending', 'c sending', 'd sending'], []])
})

test('one that failed stays with the reason, and goes again when asked', async () => {
  const { queue, under, arrived, add, states, settled } = opened()
  add('a')
  under[0]!.end(new Error('no'))
  await settled()
  expect(states()).toEqual(['a failed'])
  queue.retry(queue.items()[0]!.key)
  under[1]!.end()
  await settled()
  expect([states(), arrived]).toEqual([[], ['a']])
})

test('what could not be reached goes again when one is connected; what was refused does not', async () => {
  const { queue, under, add, states, settled } = opened()
  add('a')
  add('b')
  under[0]!.end(new Unreachable())
  under[1]!.end(new Error('refused'))
  await settled()
  queue.retryUnreached()
  expect(states()).toEqual(['a sending', 'b failed'])
})

test('what cannot go is told of and never sent', () => {
  const { queue, under, add } = opened()
  const error = new Unfit('tooLarge', { count: 1, bytes: 1 })
  add('a', error)
  expect(queue.items()).toMatchObject([{ state: 'failed', error }])
  expect(under).toEqual([])
})
