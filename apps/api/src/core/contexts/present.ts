import type { z } from 'zod'
import type { context, contextItem } from './contract.ts'
import type { ContextRow } from './repository.ts'

export function presentContext({ id, level, name, component }: ContextRow): z.output<typeof context> {
  return { id, level, name, component }
}

export function presentContextItem(row: ContextRow): z.output<typeof contextItem> {
  return { ...presentContext(row), overrides: row.overrides }
}
