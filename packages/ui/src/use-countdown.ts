import { useEffect, useEffectEvent, useState } from 'react'

/** Whole seconds left of `seconds`, standing still while paused or while the page is hidden; calls `onEnd` once at zero. */
export const useCountdown = (seconds: number | null, paused: boolean, onEnd: () => void): number => {
  const [left, setLeft] = useState(seconds ?? 0)
  const end = useEffectEvent(onEnd)
  const over = seconds !== null && left <= 0
  useEffect(() => {
    if (seconds === null || paused || over) return
    const timer = setInterval(() => !document.hidden && setLeft((now) => now - 1), 1000)
    return () => clearInterval(timer)
  }, [seconds, paused, over])
  useEffect(() => {
    if (over) end()
  }, [over])
  return left
}
