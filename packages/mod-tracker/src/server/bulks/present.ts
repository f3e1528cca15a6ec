import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { bulksContract } from '../../contract/bulks.ts'
import { namePerson, type Names } from '../people.ts'
import { callersAt } from '../subtrackers/seen.ts'
import type { Caller } from '../caller.ts'
import type { ItemRow } from './items-repository.ts'
import type { Bulk, BulkAction, Progress } from './types.ts'

type Operations = (typeof bulksContract)['operations']
export type BulkView = SuccessOf<Operations['get']>
type ItemView = SuccessOf<Operations['items']>['items'][number]

/** What people and trackers that actions name are called, as far as the requester sees them. */
export interface Called {
  readonly names: Names
  readonly trackers: ReadonlyMap<string, string>
}

export function presentBulk(bulk: Bulk, progress: Progress, called: Called): BulkView {
  const { id, action, stage, total, createdAt, updatedAt, version } = bulk
  return {
    id,
    action: presentAction(action, called),
    stage,
    total,
    progress: { ...progress },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    version,
  }
}

function presentAction(action: BulkAction, { names, trackers }: Called): BulkView['action'] {
  switch (action.kind) {
    case 'assign':
      return { kind: 'assign', assignee: action.assignee === null ? null : namePerson(action.assignee, names) }
    case 'relocate': {
      const name = trackers.get(action.tracker)
      return { kind: 'relocate', tracker: name === undefined ? null : { id: action.tracker, name } }
    }
    default:
      return action
  }
}

export async function calledIn(caller: Caller, bulks: readonly Pick<Bulk, 'action'>[]): Promise<Called> {
  const people = bulks.flatMap(({ action }) => (action.kind === 'assign' ? (action.assignee ?? []) : []))
  const trackers = bulks.flatMap(({ action }) => (action.kind === 'relocate' ? action.tracker : []))
  const [names, seen] = await Promise.all([caller.host.people.names(people), callersAt(caller, [...new Set(trackers)])])
  return { names, trackers: new Map(seen.map(({ activity }) => [activity.id, activity.name])) }
}

export function presentItem(row: ItemRow, prefix: string): ItemView {
  const { place, number, outcome, refusals, summary, state } = row
  return {
    place,
    number,
    key: `${prefix}-${number}`,
    ticket: summary === null || state === null ? null : { summary, state },
    outcome,
    refusals: (refusals ?? []).map((refusal) => ({ ...refusal })),
  }
}
