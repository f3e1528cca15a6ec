/** Goes to where one answers, if one may. */
export function focusComposer(within: HTMLElement): void {
  within.querySelector<HTMLElement>('[data-composer] textarea')?.focus()
}
