/** Into the path, before the query, which stays as it is byte for byte: Moodle needs its `?type_id=` (lti.md 1.13). */
export function withPath(url: string, path: string): string {
  const { before, query } = split(url)
  return `${before.replace(/\/+$/, '')}${path}${query}`
}

/** Adds to the query what is there; what it was stays as it is. */
export function withQuery(url: string, added: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(added).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  if (pairs.length === 0) return url
  const { before, query } = split(url)
  return `${before}${query === '' || query === '?' ? '?' : `${query}&`}${new URLSearchParams(pairs).toString()}`
}

function split(url: string): { readonly before: string; readonly query: string } {
  const [bare = ''] = url.split('#')
  const at = bare.indexOf('?')
  return at === -1 ? { before: bare, query: '' } : { before: bare.slice(0, at), query: bare.slice(at) }
}
