import { useEffect, useRef } from 'react'

/** Focuses the first field inside once it can be written in, if it is wanted: its code may still be on the way. The ref goes to what holds it. */
export function useFocusWhenReady(wanted = true) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const focus = () => focusInSight(() => box.current && firstControl(box.current))
    if (!wanted || box.current === null || focus()) return
    const observer = new MutationObserver(() => focus() && observer.disconnect())
    observer.observe(box.current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [wanted])
  return box
}

const CONTROLS = 'input:not([readonly]), select, textarea:not([readonly])'

/** Of buttons of which one is chosen, that one. */
export function firstControl(inside: Element): HTMLElement | null {
  const first = inside.querySelector<HTMLElement>(CONTROLS)
  const isRadio = first?.matches('[type="radio"]') ?? false
  return isRadio ? (first!.closest('fieldset')?.querySelector<HTMLElement>('[type="radio"]:checked') ?? first) : first
}

/** A list that opens with the focus closes when the page scrolls: it has scrolled before. False: there is nothing to focus yet. */
function focusInSight(find: () => HTMLElement | null): boolean {
  const field = find()
  if (field === null) return false
  // What stood in for a field until its code came may have gone while the page scrolled.
  const focus = () => find()?.focus({ preventScroll: true })
  const before = field.getBoundingClientRect().top
  field.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  if (field.getBoundingClientRect().top === before) focus()
  else requestAnimationFrame(() => requestAnimationFrame(focus))
  return true
}
