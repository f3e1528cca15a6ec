/** The levels of the context tree, from the root down (architecture.md, Contexts). */
export const CONTEXT_LEVELS = ['site', 'category', 'course', 'activity'] as const

export type ContextLevel = (typeof CONTEXT_LEVELS)[number]

/**
 * The ids from the site down to a context, both included: "nearer" means later in the list.
 * A level may be absent (an activity may hang under the site) or repeated (nested categories).
 */
export type ContextPath = readonly string[]
