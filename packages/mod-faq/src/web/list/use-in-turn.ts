import { useEffect, useEffectEvent, useRef } from 'react'

/**
 * Does one thing after the other: what is asked for while one is under way is done once that is through, on what there is then. `act` says
 * whether it set something going: where nothing can be done any more, the next has its turn.
 */
export function useInTurn<What>(busy: boolean, act: (what: What) => boolean): (what: What) => void {
  const asked = useRef<What[]>([])
  const next = useEffectEvent(() => {
    while (asked.current.length > 0 && !act(asked.current.shift()!));
  })
  useEffect(() => {
    if (!busy) next()
  }, [busy])
  return (what) => {
    if (busy) asked.current.push(what)
    else act(what)
  }
}
