/** Goes to the row after the one that has the focus, or before it; from elsewhere to the first, or the last. */
export function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row] a')]
  const row = document.activeElement?.closest('[data-row]')
  const at = row ? links.findIndex((link) => row.contains(link)) : -1
  const next = at === -1 ? links[by === 1 ? 0 : links.length - 1] : links[at + by]
  next?.focus()
}
