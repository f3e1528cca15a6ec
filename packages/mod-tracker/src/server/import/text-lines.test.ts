import { expect, test } from 'vitest'
import { linesOf } from './testing/bytes.ts'

const utf8 = (text: string) => Buffer.from(text, 'utf8')

test('keeps line ends, counts from 1, and takes a last line without an end', async () => {
  expect(await linesOf(utf8('a\r\nb\n\nc'))).toEqual([
    { number: 1, text: 'a\r\n' },
    { number: 2, text: 'b\n' },
    { number: 3, text: '\n' },
    { number: 4, text: 'c' },
  ])
})

test.each([1, 2, 3, 5])('a character cut between two pieces of %i bytes is one character', async (size) => {
  const lines = await linesOf(utf8('\uFEFFé€😀\né'), { size })
  expect(lines.map(({ text }) => text)).toEqual(['é€😀\n', 'é'])
})

test.each([
  ['windows-1252', Buffer.from([0x80, 0xe9, 0x9c]), '€éœ'],
  ['utf-16le', Buffer.from('\uFEFFété', 'utf16le'), 'été'],
] as const)('reads %s', async (encoding, bytes, text) => {
  expect(await linesOf(bytes, { size: 3, encoding })).toEqual([{ number: 1, text }])
})

test('what is not of the encoding is marked', async () => {
  expect(await linesOf(Buffer.from([0x61, 0xe9, 0x62]))).toEqual([{ number: 1, text: 'a\uFFFDb' }])
})

test('of a line without end one character too many is kept', async () => {
  const [line] = await linesOf(Buffer.alloc(1_000_000, 'x'), { size: 1000, max: 50 })
  expect(line?.text).toHaveLength(51)
})
