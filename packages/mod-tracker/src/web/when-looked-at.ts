/** Once the page has been in sight for a while, without a break. Returns what calls it off. */
export function whenLookedAt(ms: number, then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', look)
  }
  const look = () => {
    clearTimeout(timer)
    if (document.visibilityState !== 'visible') return
    timer = setTimeout(() => {
      stop()
      then()
    }, ms)
  }
  document.addEventListener('visibilitychange', look)
  look()
  return stop
}
