import type { z } from 'zod'
import type { draft } from './contract.ts'
import type { DraftRow } from './repository.ts'

export function presentDraft({ part, text, basedOn, updatedAt }: DraftRow): z.output<typeof draft> {
  return { part, text, basedOn, updatedAt: updatedAt.toISOString() }
}
