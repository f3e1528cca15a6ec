import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/** One line of a client's log: an attempt it was about to make (`status` null), or the answer it got. */
export interface AckLine {
  readonly key: string
  readonly actor: string
  /** RFC 3339, by the client's clock. */
  readonly at: string
  readonly method: string
  readonly path: string
  readonly status: number | null
  readonly body?: unknown
}

export class BadLog extends Error {}

/**
 * Reads a log line by line, in batches. Its last line may be cut off, as by a client that was killed.
 *
 * @throws {BadLog} by line
 */
export async function* readAcks(file: string, size = 500): AsyncGenerator<AckLine[]> {
  let batch: AckLine[] = []
  let pending: { text: string; number: number } | null = null
  let number = 0
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number++
    if (pending !== null) batch.push(parse(pending))
    pending = text.trim() === '' ? null : { text, number }
    if (batch.length >= size) {
      yield batch
      batch = []
    }
  }
  if (pending !== null && isWhole(pending.text)) batch.push(parse(pending))
  if (batch.length > 0) yield batch
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function parse({ text, number }: { text: string; number: number }): AckLine {
  const line = isWhole(text) ? (JSON.parse(text) as Partial<AckLine> | null) : null
  const texts = [line?.key, line?.actor, line?.at, line?.method, line?.path]
  const status = line?.status
  if (texts.every((value) => typeof value === 'string') && (status === null || typeof status === 'number')) {
    return line as AckLine
  }
  throw new BadLog(`line ${number} is not {key, actor, at, method, path, status, body?}`)
}
