import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { HEAD, sniff } from './sniff.ts'

const picture = () => sharp({ create: { width: 4, height: 3, channels: 3, background: '#369' } })

test.each([
  ['a PNG', () => picture().png().toBuffer(), 'image/png'],
  ['a JPEG', () => picture().jpeg().toBuffer(), 'image/jpeg'],
  ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'application/pdf'],
  ['a program', () => Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), 'application/x-msdownload'],
  ['what is packed, unopened', () => gzipSync(Buffer.alloc(50_000_000)), 'application/gzip'],
  ['a text', () => Buffer.from('Été : 12 °C\r\n'), 'text/plain'],
  ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'text/plain'],
  ['a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'text/plain'],
  ['a text cut within a character', () => Buffer.from(`${'a'.repeat(HEAD - 1)}é`), 'text/plain'],
  ['bytes', () => Buffer.from([1, 2, 3, 0, 255]), 'application/octet-stream'],
  ['nothing', () => Buffer.alloc(0), 'application/octet-stream'],
])('%s is known by its content', async (_, make, type) => {
  expect(await sniff((await make()).subarray(0, HEAD))).toBe(type)
})

/** Beginnings of many formats, of which what follows is anything. */
const MAGIC = [
  'PK\u0003\u0004',
  'RIFF',
  '\u0000\u0000\u0000\u0018ftyp',
  '0&²u',
  'OggS',
  'ID3',
  'MThd',
  '\u001fE\u00df\u00a3',
  '<?xml ',
]

test('whatever comes, it has an answer, soon', async () => {
  const bytes = fc.tuple(fc.constantFrom('', ...MAGIC), fc.uint8Array({ maxLength: HEAD - 32 }))
  await fc.assert(
    fc.asyncProperty(bytes, async ([magic, rest]) => {
      const before = performance.now()
      const type = await sniff(Buffer.concat([Buffer.from(magic, 'latin1'), rest]))
      expect(type).toMatch(/^[\w.+-]+\/[\w.+-]+$/)
      expect(performance.now() - before).toBeLessThan(500)
    }),
    { numRuns: 300 },
  )
})
