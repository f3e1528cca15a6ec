/**
 * Of the browser's Navigation API, where there is one: the pages of this site that were open in this tab, without the addresses of those that were
 * loaded by themselves, as this site's pages ask (`no-referrer`).
 */
interface History {
  readonly currentEntry: { readonly index: number } | null
  entries(): readonly { readonly url: string | null }[]
}

interface Places {
  readonly navigation?: History | undefined
  /** What led to this site; empty: nothing, or what leads here does not tell. */
  readonly referrer: string
  /** Below which nothing is a page one comes from: the tracker itself. */
  readonly within: string
}

/** Pages of this site that one only goes through. */
const PASSAGES = ['/', '/sign-in', '/set-password']

/**
 * The page somebody comes from when they report: the last one before this tracker, of this site or of another. Other sites mostly tell their name
 * alone, and ours tells others nothing.
 */
export function referringPage({ navigation, referrer, within }: Places): string {
  const before = navigation?.entries().slice(0, navigation.currentEntry?.index ?? 0) ?? []
  const own = before.findLast(({ url }) => {
    const path = url === null ? '/' : (URL.parse(url)?.pathname ?? '/')
    return !PASSAGES.includes(path) && path !== within && !path.startsWith(`${within}/`)
  })
  return own?.url ?? referrer
}
