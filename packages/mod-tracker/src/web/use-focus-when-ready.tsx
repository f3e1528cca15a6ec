import { useEffect, useRef } from 'react'

/** Focuses the first field inside once it can be written in: its code may still be on the way. The ref goes to what holds it. */
export function useFocusWhenReady() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const focus = () => {
      const field = box.current?.querySelector<HTMLInputElement>('input:not([readonly])')
      if (field != null) focusInSight(field)
      return field != null
    }
    if (box.current === null || focus()) return
    const observer = new MutationObserver(() => focus() && observer.disconnect())
    observer.observe(box.current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return box
}

/** A list that opens with the focus closes when the page scrolls: it has scrolled before. */
function focusInSight(field: HTMLElement): void {
  const focus = () => field.focus({ preventScroll: true })
  const before = field.getBoundingClientRect().top
  field.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  if (field.getBoundingClientRect().top === before) focus()
  else requestAnimationFrame(() => requestAnimationFrame(focus))
}
