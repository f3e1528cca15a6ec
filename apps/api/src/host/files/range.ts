import type { ByteRange } from './store.ts'

/** One range of a `Range` header; null: the whole, as also for what is no range of so many bytes, or several. */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === undefined || to === undefined || from + to === '') return null
  const first = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const last = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return first <= last && first < bytes ? { first, last } : null
}
