import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { timeouts } from '../../timeouts.ts'

/** Kinds of raster images that are decoded. */
const DECODED: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'])
/** What the copies are. */
export const COPY_TYPE = 'image/webp'
const PROCESS = join(import.meta.dirname, 'picture-process.ts')

const size = z.object({ width: z.int().positive(), height: z.int().positive() })
export type Size = z.infer<typeof size>

interface Wanted {
  readonly source: string
  readonly preview: string
  readonly thumbnail: string
}

const run = promisify(execFile)
/** One at a time: decoding takes a core and much memory. */
let last: Promise<unknown> = Promise.resolve()

/**
 * Makes two copies of a picture that are safe to show: decoded, turned upright, made smaller and encoded anew, with nothing else of what was in
 * the file. A process of its own does it, which knows nothing of this one: decoders are native code, fed by strangers. Null: it is no picture,
 * too large a one, or one that took too long or brought its process down.
 */
export function makeCopies(type: string, wanted: Wanted): Promise<Size | null> {
  if (!DECODED.has(type)) return Promise.resolve(null)
  const made = last.then(() => decode(wanted))
  last = made
  return made
}

async function decode({ source, preview, thumbnail }: Wanted): Promise<Size | null> {
  try {
    const { stdout } = await run(process.execPath, [PROCESS, source, preview, thumbnail], {
      env: {},
      timeout: timeouts.picture,
      killSignal: 'SIGKILL',
    })
    return size.parse(JSON.parse(stdout))
  } catch {
    return null
  }
}
