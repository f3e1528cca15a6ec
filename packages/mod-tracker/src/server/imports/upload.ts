import { cleanFileName } from '@guichet/plugin-kit/file-name'
import { failure } from '@guichet/plugin-kit/failure'
import { IMPORT_BYTES_MAX } from '../../contract/import-words.ts'
import type { Visit } from '../visit.ts'
import { presentDetail } from './present.ts'
import { insertImport } from './repository.ts'
import { HEAD, sniff, type Sniffed } from './sniff.ts'
import { suggest } from './suggest.ts'
import type { StoredSettings } from './types.ts'

interface Brought {
  readonly upload: AsyncIterable<Uint8Array>
  readonly name: string
  readonly timeZone: string
}

/** Takes a file in. What it is called has no part in where it lies; what it begins with says how it is read, until somebody says otherwise. */
export async function uploadImport(visit: Visit, { upload, name, timeZone }: Brought) {
  const { host, activity, actor } = visit
  const head = new Head()
  const received = await host.files.receive(head.watch(upload), { limit: IMPORT_BYTES_MAX })
  if (!received.ok) return received
  if (received.value.bytes === 0) return failure('tracker.import.no_header')
  const sniffed = await sniff(head.bytes())
  if (!sniffed.ok) return sniffed
  const { id: fileId, bytes } = received.value
  const names = await host.people.names([actor.id])
  return host.change(visit, async (tx) => {
    await host.files.keep(tx, activity.id, received.value)
    const made = await insertImport(tx, {
      trackerId: activity.id,
      id: host.newId(),
      fileId,
      fileName: cleanFileName(name, 'import.csv'),
      bytes,
      settings: settingsFor(sniffed.value, timeZone),
      createdById: actor.id,
      createdAt: host.now(),
    })
    const location = `/api/v1/trackers/${activity.id}/imports/${made.id}`
    const answered = {
      status: 201,
      body: presentDetail(made, names, []),
      version: made.version,
      location,
    } as const
    return { ok: true, value: { answer: answered, events: [] } } as const
  })
}

function settingsFor({ encoding, delimiter, rows }: Sniffed, timeZone: string): StoredSettings {
  return { encoding, delimiter, ...suggest(rows), timeZone, unknownPeople: 'refuse', states: [], people: [] }
}

/** The beginning of what goes by. */
class Head {
  readonly #pieces: Uint8Array[] = []
  #length = 0

  async *watch(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of source) {
      if (this.#length < HEAD) {
        this.#pieces.push(piece)
        this.#length += piece.length
      }
      yield piece
    }
  }

  bytes(): Buffer {
    return Buffer.concat(this.#pieces).subarray(0, HEAD)
  }
}
