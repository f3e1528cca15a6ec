import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { DELIMITERS, type Delimiter, type Encoding } from '../../contract/import-words.ts'
import { firstRows } from './first-rows.ts'

/** Bytes of the beginning of a file that tell how it is to be read. */
export const HEAD = 262_144

/** Rows looked at after the first line. */
const ROWS = 20

export interface Sniffed {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** The first line, then the first rows. */
  readonly rows: readonly (readonly string[])[]
}

/** How a file that begins so is to be read; fails when it is none that has rows. */
export async function sniff(head: Buffer): Promise<Outcome<Sniffed>> {
  const encoding = guessEncoding(head)
  if (encoding === null) return failure('tracker.import.not_text')
  const as = (delimiter: Delimiter) => firstRows(piece(head), { encoding, delimiter }, ROWS + 1)
  const [delimiter, ...others] = DELIMITERS
  let best = { delimiter: delimiter as Delimiter, rows: await as(delimiter) }
  // The first line decides, as for the command.
  for (const other of others) {
    const rows = await as(other)
    if ((rows[0]?.length ?? 0) > (best.rows[0]?.length ?? 0)) best = { delimiter: other, rows }
  }
  return best.rows.length === 0 ? failure('tracker.import.no_header') : { ok: true, value: { encoding, ...best } }
}

async function* piece(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** What spreadsheets, archives, PDF and older office files begin with. */
const NO_TEXT = ['PK\u0003\u0004', '%PDF', '\u00d0\u00cf\u0011\u00e0']

/** Of a hundred bytes of a text, at most one is a NUL: a slip; more are another kind of file. */
const NUL_SHARE = 100

function guessEncoding(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  const start = head.toString('latin1', 0, 4)
  if (NO_TEXT.includes(start)) return null
  if (head.filter((byte) => byte === 0).length > head.length / NUL_SHARE) return null
  try {
    // The last character may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
