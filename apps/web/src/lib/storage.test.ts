import { describe, expect, it } from 'vitest'
import { createMemory } from './storage.ts'

function working() {
  const rows = new Map<string, string>()
  return {
    rows,
    getItem: (key: string) => rows.get(key) ?? null,
    setItem: (key: string, value: string) => void rows.set(key, value),
    removeItem: (key: string) => void rows.delete(key),
  }
}

const blocked = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

describe('what the browser remembers', () => {
  it('keeps values in the storage when there is one', () => {
    const storage = working()
    createMemory(() => storage).set('theme', 'dark')
    expect(storage.rows.get('theme')).toBe('dark')
    expect(createMemory(() => storage).get('theme')).toBe('dark')
  })

  it('keeps them for the page when naming the storage throws', () => {
    const memory = createMemory(blocked)
    expect(memory.get('theme')).toBeNull()
    memory.set('theme', 'dark')
    expect(memory.get('theme')).toBe('dark')
    memory.remove('theme')
    expect(memory.get('theme')).toBeNull()
  })

  it('prefers the value it could not store over the old stored one, until one can be stored again', () => {
    const storage = working()
    storage.rows.set('theme', 'light')
    let full = true
    const memory = createMemory(() => ({
      ...storage,
      setItem: (key, value) => (full ? blocked() : storage.setItem(key, value)),
    }))
    memory.set('theme', 'dark')
    expect(memory.get('theme')).toBe('dark')
    full = false
    memory.set('theme', 'light')
    expect(memory.get('theme')).toBe('light')
  })
})
