import type { COMMENT_MAX as CONTRACTS } from '../../contract/comments.ts'

/** The contract's limit; its type keeps the two equal without bringing schemas into the page. */
export const COMMENT_MAX: typeof CONTRACTS = 20_000
