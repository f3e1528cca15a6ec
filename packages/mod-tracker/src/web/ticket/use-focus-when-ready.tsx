import { useEffect, useRef } from 'react'

/** Focuses the first field inside once it can be written in: its code may still be on the way. The ref goes to what holds it. */
export function useFocusWhenReady() {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const focus = () => {
      const field = box.current?.querySelector<HTMLInputElement>('input:not([readonly])')
      field?.focus()
      return field != null
    }
    if (box.current === null || focus()) return
    const observer = new MutationObserver(() => focus() && observer.disconnect())
    observer.observe(box.current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return box
}
