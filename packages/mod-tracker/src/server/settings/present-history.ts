import { changedCells, type Matrix } from '@guichet/domain/tickets/matrix'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { LoggedEvent } from '@guichet/plugin-kit/event'
import type { settingsContract } from '../../contract/settings.ts'
import { settingChange } from '../../contract/setting-changes.ts'
import { namePerson, type Names } from '../people.ts'

export type SettingsEntry = SuccessOf<(typeof settingsContract)['operations']['history']>['items'][number]
type ChangeView = SettingsEntry['changes'][number]
type Matrices = ReadonlyMap<number, Matrix>

export function presentEntry(event: LoggedEvent, names: Names, matrices: Matrices): SettingsEntry {
  return {
    id: event.id,
    type: event.type as SettingsEntry['type'],
    at: event.occurredAt.toISOString(),
    actor: event.actorId === null ? null : namePerson(event.actorId, names),
    version: event.subjectVersion ?? 0,
    workflowVersion: event.workflowVersion,
    changes: Object.entries(event.changes).flatMap(([field, change]) => presentChange(field, change, names, matrices)),
  }
}

/** Everybody an event names: who did it, and whom it went from and to. */
export function peopleIn({ actorId, changes }: LoggedEvent): string[] {
  return [actorId, ...(changes['defaultAssignee'] ?? [])].filter((id) => typeof id === 'string')
}

/** The versions of the workflow whose matrices it compares. */
export function versionsIn({ changes }: LoggedEvent): number[] {
  return (changes['matrix'] ?? []).flatMap((version) => (typeof version === 'number' ? [version] : []))
}

function presentChange(
  field: string,
  change: LoggedEvent['changes'][string] | undefined,
  names: Names,
  matrices: Matrices,
): ChangeView[] {
  const [from, to] = change ?? []
  switch (field) {
    case 'thanksMessage':
    case 'subtrackers':
      return [{ field }]
    case 'defaultAssignee':
      return [{ field, from: personOrNobody(from, names), to: personOrNobody(to, names) }]
    case 'matrix':
      return presentCells(matrices.get(Number(from)), matrices.get(Number(to)))
    default: {
      // A field of a later version's events, unknown to this one, is left out.
      const known = settingChange.safeParse({ field, from, to })
      return known.success ? [known.data] : []
    }
  }
}

function presentCells(before: Matrix | undefined, after: Matrix | undefined): ChangeView[] {
  if (before === undefined || after === undefined) return []
  const cells = changedCells(before, after).map((cell) => ({
    ...cell,
    before: [...cell.before],
    after: [...cell.after],
  }))
  return [{ field: 'matrix', cells }]
}

const personOrNobody = (id: unknown, names: Names) => (typeof id === 'string' ? namePerson(id, names) : null)
