import type { WorkDifficulty } from '@guichet/plugin-kit/work'

/** Rounds of each try, and about how many tries it takes: as much as twice that. */
export const DIFFICULTIES = {
  light: { cost: 2_000, tries: 50 },
  normal: { cost: 5_000, tries: 100 },
  heavy: { cost: 10_000, tries: 200 },
} as const satisfies Record<WorkDifficulty, { readonly cost: number; readonly tries: number }>
