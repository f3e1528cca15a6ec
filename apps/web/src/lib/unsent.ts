import type { Memory } from './storage.ts'

/** A text as it stands; null: it is to be forgotten. */
export interface Written {
  readonly text: string | null
  readonly basedOn: number | null
}

/** What the server has not been told yet, and since when. */
export interface Unsent extends Written {
  readonly at: number
  /** Marks of what was sent before it, which the server may have got late. */
  readonly sent?: readonly string[]
}

export type UnsentStore = ReturnType<typeof createUnsent>

/**
 * What a person has written here that the server does not have, by a name. Only that: on a shared computer the browser keeps nothing that
 * is safe elsewhere.
 */
export function createUnsent(memory: Memory, now: () => Date) {
  const all = (user: string): Readonly<Record<string, Unsent>> => parse(memory.get(keyOf(user)))
  return {
    all,
    put(user: string, name: string, { text, basedOn, sent }: Omit<Unsent, 'at'>): void {
      memory.set(keyOf(user), JSON.stringify({ ...all(user), [name]: { text, basedOn, at: now().getTime(), sent } }))
    },
    remove(user: string, name: string): void {
      const { [name]: gone, ...others } = all(user)
      if (gone === undefined) return
      if (Object.keys(others).length === 0) memory.remove(keyOf(user))
      else memory.set(keyOf(user), JSON.stringify(others))
    },
  }
}

const keyOf = (user: string) => `guichet.unsent.${user}`

function parse(kept: string | null): Record<string, Unsent> {
  try {
    const value: unknown = JSON.parse(kept ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Unsent] => isUnsent(entry[1])))
  } catch {
    return {}
  }
}

function isUnsent(value: unknown): value is Unsent {
  if (typeof value !== 'object' || value === null) return false
  const { text, basedOn, at, sent = [] } = value as Partial<Record<keyof Unsent, unknown>>
  return (
    (text === null || typeof text === 'string') &&
    (basedOn === null || typeof basedOn === 'number') &&
    typeof at === 'number' &&
    Array.isArray(sent)
  )
}
