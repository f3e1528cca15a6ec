/** Where to go after sign-in. Only a path of this site: an address that leaves it would make the sign-in page a trap's door. */
export function returnPath(wanted: unknown, origin: string): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/')) return '/'
  // What the URL parser drops or turns into slashes could make `/` the start of another host.
  if (/^\/[/\\]|[\u0000-\u001f\u007f\\]/.test(wanted)) return '/'
  if (!URL.canParse(wanted, origin)) return '/'
  const url = new URL(wanted, origin)
  const path = url.pathname + url.search + url.hash
  return url.origin === origin && !path.startsWith('//') && url.pathname !== '/sign-in' ? path : '/'
}
