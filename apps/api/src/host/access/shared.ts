import { LRUCache } from 'lru-cache'
import { atMost } from '../at-most.ts'

/** Promises by key: simultaneous requests share one query, and one that failed is forgotten, so that the next asks again. */
export class Shared<V> {
  readonly #kept: LRUCache<string, Promise<V>>

  constructor(max: number) {
    this.#kept = new LRUCache(atMost(max))
  }

  get(key: string, load: () => Promise<V>): Promise<V> {
    const kept = this.#kept.get(key)
    if (kept !== undefined) return kept
    const loading = load()
    this.#kept.set(key, loading)
    loading.catch(() => this.#kept.delete(key))
    return loading
  }
}

/** The same for one value. */
export function once<V>(load: () => Promise<V>): () => Promise<V> {
  const kept = new Shared<V>(1)
  return () => kept.get('', load)
}
