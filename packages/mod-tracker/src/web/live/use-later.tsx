import { useEffect, useRef } from 'react'

/** Does something once, a while after it was first asked for: what comes in bursts costs one request. Dropped when the screen goes. */
export function useLater(ms: () => number): (act: () => void) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
    },
    [],
  )
  return (act) => {
    timer.current ??= setTimeout(() => {
      timer.current = null
      act()
    }, ms())
  }
}
