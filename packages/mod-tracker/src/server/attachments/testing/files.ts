import { crc32, deflateSync } from 'node:zlib'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { TestPerson } from '@guichet/plugin-kit/testing'
import type { attachmentsContract } from '../../../contract/attachments.ts'
import type { TestTracker } from '../../testing/trackers.ts'

type Operations = (typeof attachmentsContract)['operations']
export type Linked = SuccessOf<Operations['get']>
export type LinkedPage = SuccessOf<Operations['list']>

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG of one grey. */
export function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 0, 0, 0, 0], 8)
  const rows = Buffer.alloc((width + 1) * height, 128)
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** How tests bring files into a tracker. */
export const filesIn = (tracker: TestTracker) => ({
  upload: <B = Linked>(who: TestPerson, name = 'note.txt', bytes: Buffer = Buffer.from('What was seen')) =>
    tracker.call<B>(who, `POST /uploads?name=${encodeURIComponent(name)}`, {
      file: { type: 'application/octet-stream', bytes },
    }),
  async brought(who: TestPerson, name?: string, bytes?: Buffer): Promise<Linked> {
    const { status, body } = await this.upload(who, name, bytes)
    if (status !== 201) throw new Error(`upload: ${status} ${JSON.stringify(body)}`)
    return body
  },
  linked: (who: TestPerson, number: number, query = '') =>
    tracker.call<LinkedPage>(who, `GET /tickets/${number}/attachments${query}`),
  /** By an address that a link gave; it is the same for whoever has it. */
  follow: (who: TestPerson, link: string | null, headers: Record<string, string> = {}) =>
    who.call<string>(`GET ${link as `/${string}`}`, { headers }),
})
