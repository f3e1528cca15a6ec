import { useRef, useState } from 'react'

/** An editor that opens in place of what it changes; leaving it gives the focus back to what opened it, which holds `opener`. */
export function useEditing() {
  const [editing, setEditing] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  return {
    editing,
    opener,
    start: () => setEditing(true),
    leave() {
      setEditing(false)
      // Once it is there again: some openers give way to what they open, and a dialog lets go of the focus when it is gone.
      requestAnimationFrame(() => opener.current?.focus())
    },
  }
}
