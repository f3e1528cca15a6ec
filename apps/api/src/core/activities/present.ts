import { z } from 'zod'
import type { activity, activityType } from './contract.ts'
import type { ActivityRow } from './repository.ts'
import type { ActivityPlugin } from './types.ts'

/** What is true of an activity for one person, at one moment. */
export interface Here {
  readonly capabilities: Iterable<string>
  readonly extendedBy: readonly string[]
}

export function presentActivity(row: ActivityRow, { capabilities, extendedBy }: Here): z.output<typeof activity> {
  return {
    id: row.id,
    component: row.component,
    name: row.name,
    course: row.courseId === null ? null : { id: row.courseId, name: row.courseName ?? '' },
    capabilities: [...capabilities],
    extendedBy: [...extendedBy],
    hidden: row.hidden,
    version: row.version,
  }
}

/** What a form has to ask: the shape of what is sent, with its defaults. */
export function presentType({ manifest }: ActivityPlugin): z.output<typeof activityType> {
  return {
    component: manifest.component,
    settings: { ...z.toJSONSchema(manifest.settings.activity, { io: 'input', unrepresentable: 'any' }) },
  }
}
