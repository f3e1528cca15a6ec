import { crc32, deflateSync } from 'node:zlib'

type Colour = readonly [number, number, number]
/** Left, top, width, height. */
type Box = readonly [number, number, number, number, Colour]

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG with some boxes. */
function png(width: number, height: number, boxes: readonly Box[]): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const line = width * 3 + 1
  const pixels = Buffer.alloc(line * height)
  for (const [left, top, wide, high, colour] of boxes)
    for (let y = top; y < top + high; y++)
      for (let x = left; x < left + wide; x++) pixels.set(colour, y * line + 1 + x * 3)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

const [GROUND, BAR, WORD, PALE, RED, BLUE]: readonly Colour[] = [
  [241, 243, 248],
  [205, 210, 222],
  [110, 118, 138],
  [252, 232, 230],
  [179, 38, 30],
  [62, 84, 200],
]

/** What a screenshot of an error looks like from afar. */
export const screenshot = (): Buffer =>
  png(880, 560, [
    [0, 0, 880, 560, GROUND!],
    [0, 0, 880, 70, BAR!],
    [100, 140, 400, 32, WORD!],
    [100, 230, 680, 140, PALE!],
    [140, 285, 460, 28, RED!],
    [100, 440, 220, 56, BLUE!],
  ])
