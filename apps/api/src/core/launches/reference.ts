import { randomUUID } from 'node:crypto'

/** By which a page and the server's log tell of the same thing: short enough to be read out. */
export const newReference = () => randomUUID().slice(0, 8).toUpperCase()
