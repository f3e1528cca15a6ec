import { useEffect, useEffectEvent, useRef } from 'react'

/** Does one thing after the other: what is asked for while one is under way is done once that is through, on what there is then. */
export function useInTurn<What>(busy: boolean, act: (what: What) => void): (what: What) => void {
  const asked = useRef<What[]>([])
  const next = useEffectEvent(() => {
    const [first, ...rest] = asked.current
    if (first === undefined) return
    asked.current = rest
    act(first)
  })
  useEffect(() => {
    if (!busy) next()
  }, [busy])
  return (what) => {
    if (busy) asked.current.push(what)
    else act(what)
  }
}
