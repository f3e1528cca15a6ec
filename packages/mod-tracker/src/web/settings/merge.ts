import type { Settings } from '../types.ts'
import { changesBetween } from './changes.ts'

type Field = keyof Settings

/** The rules hang together: a matrix chosen for some states makes no sense with others. */
const RULES: readonly Field[] = ['preset', 'mode', 'path', 'enabledStates', 'matrix']

const GROUPS: readonly (readonly Field[])[] = [
  RULES,
  ['prefix'],
  ['resolutionRequired'],
  ['openDependencyBlocks'],
  ['defaultAssignee'],
  ['thanksMessage'],
  ['commentsEnabled'],
  ['closeAfterDays', 'closeWarnDays'],
  ['visitors', 'visitorsPerHour', 'visitorsPerDay'],
]

export interface Merged {
  /** Mine where I changed something, theirs everywhere else. */
  readonly settings: Settings
  /** Whether both of us changed the same, differently. */
  readonly clash: boolean
}

/** Two people's changes of the same settings, as one. */
export function mergeSettings(base: Settings, mine: Settings, theirs: Settings): Merged {
  const byMe = changedGroups(base, mine)
  const settings = byMe.reduce((merged, group) => ({ ...merged, ...pick(mine, group) }), theirs)
  const byThem = changedGroups(base, theirs).filter((group) => differs(mine, theirs, group))
  return { settings, clash: byMe.some((group) => byThem.includes(group)) }
}

function changedGroups(before: Settings, after: Settings): readonly (readonly Field[])[] {
  return GROUPS.filter((group) => differs(before, after, group))
}

function differs(a: Settings, b: Settings, group: readonly Field[]): boolean {
  return changesBetween(a, b).some(({ field }) => field !== 'name' && group.includes(field))
}

function pick(settings: Settings, group: readonly Field[]): Partial<Settings> {
  return Object.fromEntries(group.map((field) => [field, settings[field]]))
}
