import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'

/**
 * Where one is after a ticket was opened: at its top, and on its title when it was chosen from the list beside. Stepping through tickets
 * inside the pane leaves the focus on the button that steps, and whoever has gone elsewhere before it came is left there; the first ticket of
 * a visit is the app's business, as any screen's title.
 */
export function useOpening(pane: RefObject<HTMLElement | null>, number: number, shown: number | null): void {
  const opened = useRef<number | null>(null)
  const held = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (opened.current === number) return
    opened.current = number
    held.current = document.activeElement
    const detail = pane.current?.closest('section')
    const alone = detail?.previousElementSibling?.getClientRects().length === 0
    if (alone) window.scrollTo({ top: 0 })
    else detail?.scrollTo({ top: 0 })
  }, [pane, number])

  const before = useRef(shown)
  useEffect(() => {
    if (shown === null || shown === before.current) return
    const first = before.current === null
    before.current = shown
    const { activeElement: active, body } = document
    if (first || pane.current?.contains(active) || (active !== body && active !== held.current)) return
    pane.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [pane, shown])
}
