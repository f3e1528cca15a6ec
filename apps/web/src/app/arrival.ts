import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** A title that has not come by then will not take the focus from what the person does meanwhile. */
const PATIENCE_MS = 15_000

/**
 * After going to another screen the focus is on its title: that is where reading starts, and what a screen reader says. A screen that
 * keeps the focus inside itself, as a list does that opens a ticket beside it, is left alone.
 */
export function useArrival(): void {
  const router = useRouter()
  useEffect(() => {
    let cancel = () => {}
    const stop = router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
      if (fromLocation === undefined || !pathChanged || toLocation.hash !== '') return
      cancel()
      cancel = followTitle()
    })
    return () => {
      cancel()
      stop()
    }
  }, [router])
}

/** Until the screen has settled: its title may come late, and what had the focus may go with the former screen. */
function followTitle(): () => void {
  let held = document.activeElement

  function look(): void {
    const active = document.activeElement
    if (active !== held && active !== document.body) return stop()
    if (held?.isConnected && held.closest('main') !== null) return
    held = focusTitle() ?? held
  }

  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true })
  const timer = setTimeout(stop, PATIENCE_MS)
  function stop(): void {
    observer.disconnect()
    clearTimeout(timer)
  }
  look()
  return stop
}

/** Puts the focus on the screen's title; null while there is none. */
export function focusTitle(): HTMLElement | null {
  const title = document.querySelector<HTMLElement>('main h1')
  if (title === null) return null
  title.tabIndex = -1
  title.focus({ preventScroll: true })
  return title
}
