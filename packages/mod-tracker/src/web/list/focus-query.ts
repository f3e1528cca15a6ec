/** Where the list is asked: also when what had the focus goes away with a filter. */
export function focusQuery(): void {
  document.querySelector<HTMLElement>('[data-query] input')?.focus()
}
