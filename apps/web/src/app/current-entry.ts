import type { NavEntry } from '@guichet/plugin-kit/web/define-web'

/** The entry that a screen lies under: the longest path that it starts with. What lies under none other belongs to the first screen. */
export function currentEntry(entries: readonly NavEntry[], below: string): NavEntry | undefined {
  const screen = below.replace(/^\/|\/$/g, '')
  return entries
    .filter(({ path }) => path === '' || screen === path || screen.startsWith(`${path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)[0]
}
