import { useEffect, useRef } from 'react'

/** Goes on writing where the text ends: the ref goes to what holds the text area. */
export function useCaretAtEnd(wanted: boolean) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!wanted) return
    const area = box.current?.querySelector('textarea')
    area?.focus()
    area?.setSelectionRange(area.value.length, area.value.length)
  }, [wanted])
  return box
}
