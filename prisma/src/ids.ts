import { uuidv7 } from 'uuidv7'

/** A new primary key: a UUIDv7, so that rows made together lie together in the index. Monotonic within the process. */
export function newId(): string {
  return uuidv7()
}
