/** What the browser remembers for this person on this machine. In a frame it may be absent or throw; then it lasts as long as the page. */
export interface Memory {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
}

/** `open` may throw: merely naming `localStorage` does, where the browser blocks it. */
export function createMemory(open: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Memory {
  const held = new Map<string, string | null>()

  function attempt<T>(use: (storage: ReturnType<typeof open>) => T, otherwise: T): T {
    try {
      return use(open())
    } catch {
      return otherwise
    }
  }

  return {
    get: (key) => (held.has(key) ? (held.get(key) ?? null) : attempt((storage) => storage.getItem(key), null)),
    set(key, value) {
      const kept = attempt((storage) => (storage.setItem(key, value), true), false)
      if (kept) held.delete(key)
      else held.set(key, value)
    },
    remove(key) {
      const removed = attempt((storage) => (storage.removeItem(key), true), false)
      if (removed) held.delete(key)
      else held.set(key, null)
    },
  }
}

export const memory = createMemory(() => window.localStorage)
