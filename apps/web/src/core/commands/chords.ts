/** What a press stands for: `Ctrl+K` for the palette's chord on any system, the key itself when it is alone, else nothing. */
export function chord({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string | null {
  if (altKey) return null
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !shiftKey ? 'Ctrl+K' : null
  return key
}

/** Where keys mean something else: one writes there, or it is a menu, a list or a dialog with keys of its own. */
export function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.closest(
      'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], [role=menu], [role=listbox], [role=grid], [role=dialog], [role=alertdialog]',
    ) !== null
  )
}

export const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null

/** A key as it is printed on a keyboard: `⇧ A`. Longer names are words of the language. */
export function keyCap(key: string, escape: string): string {
  if (key === 'Escape') return escape
  if (key.length !== 1) return key
  return key !== key.toLowerCase() ? `⇧ ${key}` : key.toUpperCase()
}
