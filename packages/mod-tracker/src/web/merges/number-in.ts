/** The number of a ticket as people write it: `12`, `#12`, `SI-12`. Null: there is none. */
export function numberIn(text: string): number | null {
  const digits = /^\s*(?:#|[a-z][a-z0-9]{0,9}-)?(\d{1,9})\s*$/i.exec(text)?.[1]
  const number = Number(digits ?? 0)
  return number > 0 ? number : null
}
