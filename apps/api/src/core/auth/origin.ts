/**
 * Whether a request comes from a page of ours: its Origin names the host that it was sent to, or the address that people use. Browsers
 * send Origin with every POST; a request without one is not from a page that a cookie should serve.
 */
export function isOwnOrigin(
  origin: string | null,
  { host, publicUrl }: { host: string; publicUrl: string | null },
): boolean {
  if (origin === null || !URL.canParse(origin)) return false
  const from = new URL(origin)
  // As a URL, because a proxy may spell out the usual port, which browsers leave out.
  const asked = `${from.protocol}//${host}`
  return (
    (URL.canParse(asked) && new URL(asked).host === from.host) ||
    (publicUrl !== null && from.origin === new URL(publicUrl).origin)
  )
}
