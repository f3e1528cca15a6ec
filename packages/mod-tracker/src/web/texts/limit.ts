import type { DESCRIPTION_MAX, SUMMARY_MAX as CONTRACTS } from '../../contract/tickets.ts'

/** The contract's limits; their types keep the two equal without bringing schemas into the page. */
export const SUMMARY_MAX: typeof CONTRACTS = 255
export const TEXT_MAX: typeof DESCRIPTION_MAX = 100_000
