import type { Encoding } from '../../contract/import-words.ts'

/** A line of a file with what ends it, so that a field of several lines can be put together again. */
export interface TextLine {
  /** From 1, as an editor counts. */
  readonly number: number
  readonly text: string
}

/** What stands where the bytes are not of the encoding. */
export const UNDECODABLE = '\uFFFD'

/**
 * The lines of a stream of bytes, one at a time. Of a line longer than `max` characters the beginning is kept, one character more than
 * `max`, so that whoever reads it can tell: memory is bounded whatever the file. A byte order mark is dropped.
 */
export async function* textLines(
  source: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  max: number,
): AsyncGenerator<TextLine> {
  let number = 1
  let begun = ''
  for await (const text of decode(source, encoding)) {
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      yield { number, text: (begun + text.slice(from, end + 1)).slice(0, max + 1) }
      number += 1
      begun = ''
      from = end + 1
    }
    if (begun.length <= max) begun = (begun + text.slice(from)).slice(0, max + 1)
  }
  if (begun !== '') yield { number, text: begun }
}

async function* decode(source: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const bytes of source) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}
