import type { LoggedEvent } from '@guichet/plugin-kit/event'
import type { Live } from '@guichet/plugin-kit/server'
import { readableAmong } from './articles/repository.ts'

/** That something happened to an article leaves to who may read it, and to its former readers when it ceases to be published; what, they ask. */
export const live: Live = async (reader, events) => {
  const readable = await readableAmong(
    reader,
    events.map(({ subjectId }) => subjectId),
  )
  return new Map(
    events.filter((event) => readable.has(event.subjectId) || wasWithdrawn(event)).map(({ id }) => [id, null] as const),
  )
}

const wasWithdrawn = ({ changes: { published } }: LoggedEvent) => published?.[0] === true
