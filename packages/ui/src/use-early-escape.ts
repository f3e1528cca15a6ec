import { useEffectEvent, useLayoutEffect } from 'react'

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null

/**
 * Escape calls a dialog off before it has the focus, and the keys with it: its code may still be on the way. What is under it does not hear of
 * the key.
 */
export function useEarlyEscape(open: boolean, onClose: () => void): void {
  const close = useEffectEvent(onClose)
  useLayoutEffect(() => {
    if (!open || isInDialog(document.activeElement)) return
    const early = new AbortController()
    const { signal } = early
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || isInDialog(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      close()
    }
    document.addEventListener('keydown', onKeyDown, { capture: true, signal })
    document.addEventListener('focusin', ({ target }) => isInDialog(target) && early.abort(), { signal })
    return () => early.abort()
  }, [open])
}
