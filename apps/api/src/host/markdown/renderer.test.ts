import { afterAll, describe, expect, test } from 'vitest'
import { MarkdownRenderer } from './renderer.ts'

const renderer = new MarkdownRenderer()
afterAll(() => renderer.close())

/** How long at most the event loop was kept busy in one turn while something was done, in ms of its own thread: others share the machine. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  const busy = () => {
    const { user, system } = process.threadCpuUsage()
    return (user + system) / 1_000
  }
  let last = busy()
  let longest = 0
  const ticks = setInterval(() => {
    const now = busy()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  await work()
  clearInterval(ticks)
  return longest
}

const fill = (piece: string, characters = 100_000) => piece.repeat(Math.floor(characters / piece.length))

describe('2,000 characters of', () => {
  test.each([
    '[',
    '![',
    '[x\n',
    '[x]: y\n',
    '[a](https://b.c) ',
    '*a_ **b',
    '_*',
    '~~a~',
    '|a|\n|-|\n',
    `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n${'|\n'.repeat(400)}`,
    `${'- '.repeat(20)}a\n`,
    `${'>'.repeat(90)}a\n`,
    '//a.b ',
    'www.',
    'a@',
    '<a@b.c>',
    '<![CDATA[',
    '&amp;',
    'a\n\n',
  ])('%j stop the event loop for less than 20 ms', async (piece) => {
    await renderer.html('warm '.repeat(600))
    expect(await longestStall(() => renderer.html(fill(piece, 1_990)))).toBeLessThan(20)
  })
})

describe('100,000 characters of', () => {
  test.each([
    ['brackets', fill('[')],
    ['images that never end', fill('![')],
    ['nested brackets', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['stars', fill('*a ')],
    ['ticks', Array.from({ length: 440 }, (_, count) => '`'.repeat(count)).join('a')],
    ['tables', fill('|a|\n|-|\n')],
    ['columns', `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|\n'.repeat(45_000)}`],
    ['lists in lists', fill(`${'- '.repeat(20)}a\n`)],
    ['quotes in quotes', fill(`${'>'.repeat(90)}a\n`)],
    ['addresses', fill('//a.b ')],
    ['addresses that are none', fill('www.')],
    ['mail', fill('a@')],
    ['references', fill('[x\n')],
    ['opened sections of CDATA', fill('<![CDATA[')],
    ['entities', fill('&')],
    ['paragraphs', fill('a\n\n')],
  ])('%s stop the event loop for less than 50 ms', async (_, markdown) => {
    await renderer.html('warm')
    expect(await longestStall(() => renderer.html(markdown))).toBeLessThan(50)
  })
})

describe('the renderer', () => {
  test('gives each text its own, asked all at once', async () => {
    const texts = Array.from({ length: 100 }, (_, index) => `**${index}**`)
    const made = await Promise.all(texts.map((text) => renderer.html(text)))
    expect(made).toEqual(texts.map((_, index) => `<p dir="auto"><strong>${index}</strong></p>\n`))
  })

  // What has a column waits for the thread, however short it is.
  test('lets what is short pass what is long', async () => {
    const order: string[] = []
    const long = fill('| a | b |\n|-|-|\n')
    await Promise.all([
      renderer.html(`first ${long}`).then(() => order.push('first')),
      renderer.html(`long ${long}`).then(() => order.push('long')),
      renderer.html('a | b').then(() => order.push('short')),
    ])
    expect(order).toEqual(['first', 'short', 'long'])
  })

  test('closed, shows what waited as it was written', async () => {
    const other = new MarkdownRenderer()
    const made = Promise.all([other.html('*one* |'), other.html('<two> |')])
    await other.close()
    expect(await made).toEqual(['<pre dir="auto">*one* |</pre>', '<pre dir="auto">&lt;two&gt; |</pre>'])
  })

  test('shows what takes too long as it was written, and goes on', async () => {
    const other = new MarkdownRenderer({ patience: 1 })
    const slow = fill(`${'- '.repeat(20)}a\n`)
    const [html, next] = await Promise.all([other.html(slow), renderer.html('*next*')])
    expect(html).toBe(`<pre dir="auto">${slow}</pre>`)
    expect(next).toContain('<em>next</em>')
    await other.close()
  })
})
