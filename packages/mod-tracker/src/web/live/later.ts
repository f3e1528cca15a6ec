/**
 * Does things a while after the first of them was asked for, each once, as it was last asked for: what comes in bursts costs one request.
 * What goes by different names is different things.
 */
export function createLater(ms: () => number) {
  const acts = new Map<string, () => void>()
  let timer: ReturnType<typeof setTimeout> | null = null
  return {
    ask(name: string, act: () => void): void {
      acts.set(name, act)
      timer ??= setTimeout(() => {
        timer = null
        const due = [...acts.values()]
        acts.clear()
        for (const each of due) each()
      }, ms())
    },
    drop(): void {
      if (timer !== null) clearTimeout(timer)
      timer = null
      acts.clear()
    },
  }
}
