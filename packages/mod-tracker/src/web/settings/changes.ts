import { changedCells, type ChangedCell } from '../workflow/changed-cells.ts'
import { matrixOfSettings } from '../workflow/draft.ts'
import type { Settings } from '../types.ts'

/** One setting that differs between two, with both values; of the matrix, the cells. */
export type SettingChange =
  /** Of the activity, whose name is the host's. */
  | { readonly field: 'name'; readonly from: string; readonly to: string }
  | { readonly field: 'matrix'; readonly cells: readonly ChangedCell[] }
  | { [F in PlainField]: { readonly field: F; readonly from: Settings[F]; readonly to: Settings[F] } }[PlainField]

export type PlainField = Exclude<keyof Settings, 'matrix'>

const PLAIN_FIELDS = {
  prefix: true,
  preset: true,
  mode: true,
  path: true,
  enabledStates: true,
  resolutionRequired: true,
  openDependencyBlocks: true,
  defaultAssignee: true,
  thanksMessage: true,
  commentsEnabled: true,
  closeAfterDays: true,
  closeWarnDays: true,
  visitors: true,
  visitorsPerHour: true,
  visitorsPerDay: true,
} as const satisfies Record<PlainField, true>

/** What makes of one the other. Settings are the same when this is empty, however they are written. */
export function changesBetween(before: Settings, after: Settings): readonly SettingChange[] {
  const plain = (Object.keys(PLAIN_FIELDS) as PlainField[])
    .filter((field) => normal(before[field]) !== normal(after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }) as SettingChange)
  const cells = changedCells(matrixOfSettings(before), matrixOfSettings(after))
  return cells.length === 0 ? plain : [...plain, { field: 'matrix', cells }]
}

/** Lists in any order are the same, and so are a blank text and none. */
function normal(value: Settings[PlainField]): string {
  return JSON.stringify(
    Array.isArray(value) ? value.toSorted() : typeof value === 'string' ? value.trim() : (value ?? ''),
  )
}
