import type { Person } from '../types.ts'

/** A person of this id, wherever the API's answers name them: as reporter, assignee, actor or choice. */
export function personIn(value: unknown, id: string): Person | null {
  if (typeof value !== 'object' || value === null) return null
  if ('id' in value && value.id === id && 'name' in value && typeof value.name === 'string' && value.name !== '')
    return { id, name: value.name }
  for (const inside of Object.values(value)) {
    const found = personIn(inside, id)
    if (found !== null) return found
  }
  return null
}
