import type { ContextPath } from './contexts.ts'
import type { Resolution } from './resolve.ts'

/** Lets see what is hidden. Asked at each hidden place on the way to a context: who lacks it at one holds nothing from there down. */
export const VIEW_HIDDEN = 'core/hidden:view'

/** The paths at which it is asked. */
export function hiddenPaths(path: ContextPath, hidden: readonly string[]): ContextPath[] {
  return hidden.map((id) => path.slice(0, path.indexOf(id) + 1))
}

/** What every capability resolves to where the one asked at a hidden place was resolved so. */
export function hiddenFrom({ because: { findings } }: Resolution): Resolution {
  return { allowed: false, because: { rule: 'hidden', decidedBy: [], findings } }
}
