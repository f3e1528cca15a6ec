import { Head } from '@guichet/plugin-kit/head'
import type { ExaminedFile, ReceivedFile } from '@guichet/plugin-kit/host'
import { makeCopies } from './pictures.ts'
import { HEAD, sniff } from './sniff.ts'
import type { Spool, Spooled } from './spool.ts'

interface Examining {
  readonly source: AsyncIterable<Uint8Array>
  readonly limit: number
  readonly newId: () => string
  readonly put: (file: Spooled) => Promise<ReceivedFile>
}

/** Takes a file in and says what it is; copies of a picture are made before it is put away. Null: it is too long. */
export async function examine(spool: Spool, { source, limit, newId, put }: Examining): Promise<ExaminedFile | null> {
  const head = new Head(HEAD)
  const [id, preview, thumbnail] = [newId(), newId(), newId()]
  try {
    const spooled = await spool.take(id, head.watch(source), limit)
    if (spooled === null) return null
    const type = await sniff(head.bytes())
    const paths = { source: spooled.path, preview: spool.pathOf(preview), thumbnail: spool.pathOf(thumbnail) }
    const size = await makeCopies(type, paths)
    const picture = size && {
      ...size,
      preview: await put(await spool.found(preview)),
      thumbnail: await put(await spool.found(thumbnail)),
    }
    return { ...(await put(spooled)), type, picture }
  } finally {
    for (const each of [id, preview, thumbnail]) await spool.drop(each)
  }
}
