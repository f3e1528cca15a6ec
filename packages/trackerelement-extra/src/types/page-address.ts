/** Of an address that is kept. */
export const ADDRESS_MAX = 2_000

/** Those of a query that are kept, from how a setting names them: `id, section`. */
export const parametersOf = (setting: unknown): readonly string[] =>
  typeof setting === 'string' ? setting.split(/[\s,]+/).filter((name) => name !== '') : []

/**
 * The address of a page as it may be kept; null: it is none. Only http and https; without whoever is signed in there, without the part after `#`,
 * and of the query only what is named, for the rest may be secret: the browser tells it by itself, and the server, which believes nobody, again.
 */
export function pageAddress(address: string, parameters: readonly string[]): string | null {
  const url = URL.parse(address.trim())
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return null
  url.username = ''
  url.password = ''
  url.hash = ''
  const kept = [...url.searchParams].filter(([name]) => parameters.includes(name))
  url.search = new URLSearchParams(kept).toString()
  if (url.href.length > ADDRESS_MAX) url.search = ''
  return url.href.length > ADDRESS_MAX ? null : url.href
}
