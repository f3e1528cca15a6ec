import type { Category } from '@guichet/db/client'
import type { z } from 'zod'
import type { category } from './contract.ts'

export function presentCategory({ id, name, version }: Category): z.output<typeof category> {
  return { id, name, version }
}
