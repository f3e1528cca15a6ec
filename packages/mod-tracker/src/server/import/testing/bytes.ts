import type { Encoding } from '../../../contract/import-words.ts'
import { textLines, type TextLine } from '../text-lines.ts'

/** Bytes as a stream would bring them. */
export async function* piecesOf(bytes: Buffer, size = 4096): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of source) items.push(item)
  return items
}

export function linesOf(
  bytes: Buffer,
  { size = 7, encoding = 'utf-8', max = 100 }: { size?: number; encoding?: Encoding; max?: number } = {},
): Promise<TextLine[]> {
  return collect(textLines(piecesOf(bytes, size), encoding, max))
}
