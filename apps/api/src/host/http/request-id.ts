import { randomUUID } from 'node:crypto'

/** Short enough to be read out on the telephone; in the log, in every problem and in the `x-request-id` of every answer. */
export const newRequestId = (): string => `G-${randomUUID().slice(0, 13).toUpperCase()}`
