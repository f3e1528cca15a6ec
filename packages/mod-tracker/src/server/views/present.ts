import type { SuccessOf } from '@guichet/plugin-kit/contract'
import { TICKET_COLUMNS } from '../../contract/view-words.ts'
import type { viewsContract } from '../../contract/views.ts'
import { namePerson, type Names } from '../people.ts'
import type { SavedView } from './repository.ts'

export type ViewBody = SuccessOf<(typeof viewsContract)['operations']['get']>

export const isColumn = (name: string): boolean => (TICKET_COLUMNS as readonly string[]).includes(name)

export function presentView(view: SavedView, names: Names): ViewBody {
  const { id, name, description, query, columns, grouping, ownerId, createdById, updatedAt, version } = view
  return {
    id,
    name,
    description,
    query,
    columns: columns === null ? null : [...columns],
    missing: (columns ?? []).filter((column) => !isColumn(column)),
    grouping,
    shared: ownerId === null,
    author: createdById === null ? null : namePerson(createdById, names),
    updatedAt: updatedAt.toISOString(),
    version,
  }
}
