import type { LoggedEvent } from '@guichet/plugin-kit/event'
import type { WaitingItem } from '@guichet/plugin-kit/overview'
import type { ActivityRow } from '../activities/repository.ts'

const presentPlace = ({ id, component, name, courseId, courseName }: ActivityRow) => ({
  id,
  component,
  name,
  course: courseId === null ? null : { id: courseId, name: courseName ?? '' },
})

export function presentWaiting({ subjectId, at, payload }: WaitingItem, place: ActivityRow) {
  return { activity: presentPlace(place), subject: subjectId, at: at.toISOString(), payload }
}

export function presentRecent({ id, type, occurredAt }: LoggedEvent, place: ActivityRow, payload: unknown) {
  return { id, type, at: occurredAt.toISOString(), activity: presentPlace(place), payload }
}
