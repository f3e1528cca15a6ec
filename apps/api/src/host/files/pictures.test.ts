import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeCopies } from './pictures.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-pictures-'))
})
afterAll(() => rm(folder, { recursive: true }))

let count = 0
async function copiesOf(type: string, bytes: Buffer) {
  const base = join(folder, String(count++))
  const paths = { source: base, preview: `${base}-p`, thumbnail: `${base}-t` }
  await writeFile(base, bytes)
  return { size: await makeCopies(type, paths), ...paths }
}

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#369' } })

describe('the copies of a picture', () => {
  test('are upright, small enough, of one kind, and tell nothing of where it was taken', async () => {
    const secret = { IFD0: { Copyright: 'A-SECRET', Make: 'A-SECRET' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } }
    const photo = await plain(3000, 2000).withExif(secret).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const { size, preview, thumbnail } = await copiesOf('image/jpeg', photo)
    expect(size).toEqual({ width: 2000, height: 3000 })
    const [large, small] = await Promise.all([sharp(preview).metadata(), sharp(thumbnail).metadata()])
    expect([large.format, large.width, large.height]).toEqual(['webp', 1365, 2048])
    expect([small.format, small.width, small.height]).toEqual(['webp', 213, 320])
    for (const { exif, icc, xmp, orientation } of [large, small])
      expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined])
  })

  test('are not larger than it is', async () => {
    const { size, preview } = await copiesOf('image/png', await plain(30, 20).png().toBuffer())
    expect(size).toEqual({ width: 30, height: 20 })
    expect(await sharp(preview).metadata()).toMatchObject({ width: 30, height: 20 })
  })

  test('hold nothing of what was hidden behind it', async () => {
    const polyglot = Buffer.concat([await plain(9, 9).gif().toBuffer(), Buffer.from('<script>alert(1)</script>')])
    const { size, preview, thumbnail } = await copiesOf('image/gif', polyglot)
    expect(size).toEqual({ width: 9, height: 9 })
    for (const path of [preview, thumbnail]) expect((await readFile(path)).toString('latin1')).not.toContain('script')
  })
})

describe('there are none', () => {
  /** Of 400 megapixels in some bytes: its head says so, and nothing follows. */
  const bomb = () => {
    const head = Buffer.from('IHDR\u0000\u0000N \u0000\u0000N \u0008\u0002\u0000\u0000\u0000', 'latin1')
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(head))
    return Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\r', 'latin1'), head, sum])
  }

  test.each([
    ['of more pixels than can be held', 'image/png', () => plain(9000, 8000).png().toBuffer()],
    ['of what only says that it is large', 'image/png', bomb],
    ['of half a picture', 'image/jpeg', async () => (await plain(900, 900).jpeg().toBuffer()).subarray(0, 900)],
    [
      'of a drawing that says it is a picture',
      'image/png',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['of a drawing', 'image/svg+xml', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['of a document', 'application/pdf', () => Buffer.from('%PDF-1.7\n')],
  ])('%s', async (_, type, make) => {
    const before = performance.now()
    expect((await copiesOf(type, await make())).size).toBeNull()
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
