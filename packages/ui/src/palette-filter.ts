import { fold, wordsOf } from './fold.ts'
import type { MenuGroup, MenuItemSpec } from './menu-types.ts'

/** The groups with the items that hold every word typed, in their label or their further words; what begins with it comes first. */
export function filterGroups(groups: readonly MenuGroup[], text: string): readonly MenuGroup[] {
  const words = wordsOf(text)
  if (words.length === 0) return groups.filter(({ items }) => items.length > 0)
  return groups
    .map((group) => ({ ...group, items: ranked(group.items, words) }))
    .filter(({ items }) => items.length > 0)
}

function ranked(items: readonly MenuItemSpec[], words: readonly string[]): readonly MenuItemSpec[] {
  return items
    .map((item) => ({ item, rank: rankOf(item, words) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .map(({ item }) => item)
}

/** The lower the better; null when a word is not there at all. */
function rankOf({ label, words: further = '', refusal }: MenuItemSpec, words: readonly string[]): number | null {
  const folded = fold(label)
  const all = `${folded} ${fold(further)}`
  if (!words.every((word) => all.includes(word))) return null
  const [first = ''] = words
  const place = folded.startsWith(first) ? 0 : folded.includes(` ${first}`) ? 1 : folded.includes(first) ? 2 : 3
  return refusal === undefined ? place : place + 4
}
