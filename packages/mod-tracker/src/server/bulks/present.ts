import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { bulksContract } from '../../contract/bulks.ts'
import { namePerson, type Names } from '../people.ts'
import type { ItemRow } from './items-repository.ts'
import type { Bulk, BulkAction, Progress } from './types.ts'

type Operations = (typeof bulksContract)['operations']
export type BulkView = SuccessOf<Operations['get']>
type ItemView = SuccessOf<Operations['items']>['items'][number]

export function presentBulk(bulk: Bulk, progress: Progress, names: Names): BulkView {
  const { id, action, stage, total, createdAt, updatedAt, version } = bulk
  return {
    id,
    action: presentAction(action, names),
    stage,
    total,
    progress: { ...progress },
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    version,
  }
}

function presentAction(action: BulkAction, names: Names): BulkView['action'] {
  if (action.kind !== 'assign') return action
  return { kind: 'assign', assignee: action.assignee === null ? null : namePerson(action.assignee, names) }
}

export const peopleIn = ({ action }: Bulk): string[] =>
  action.kind === 'assign' && action.assignee !== null ? [action.assignee] : []

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
