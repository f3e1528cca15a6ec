import type { z } from 'zod'
import type { category } from './contract.ts'
import type { CategoryRow } from './repository.ts'

export function presentCategory(
  { id, name, hidden, version }: CategoryRow,
  capabilities: Iterable<string>,
): z.output<typeof category> {
  return { id, name, hidden, capabilities: [...capabilities], version }
}
