import { halves } from '../../app/plugins.ts'
import type { Launched } from './receive.tsx'

type Launch = Launched['launch']

/** Where what a launch opens is; null: it opens nothing, or something whose plugin is not here. */
export function pathOf({
  activity,
  purpose,
  reviewed,
  path = null,
}: Pick<Launch, 'activity' | 'purpose' | 'reviewed'> & Partial<Pick<Launch, 'path'>>): string | null {
  const half = halves.find(({ component }) => component === activity?.component)
  if (activity === null || half?.activity === undefined) return null
  const top = `/${half.mount}/${activity.id}`
  const review = purpose === 'review' && reviewed !== null ? half.activity.work?.(reviewed) : undefined
  if (review !== undefined) return `${top}${review}`
  return path === null ? top : `${top}/${path}`
}
