import type { z } from 'zod'
import type { session } from './contract.ts'
import type { SessionRow } from './repository.ts'

export function presentSession(
  { id, createdAt, usedAt, userAgent }: SessionRow,
  current: string | null,
): z.output<typeof session> {
  return {
    id,
    startedAt: createdAt.toISOString(),
    usedAt: usedAt.toISOString(),
    userAgent,
    current: id === current,
  }
}
