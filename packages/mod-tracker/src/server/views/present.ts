import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { viewsContract } from '../../contract/views.ts'
import type { FormField } from '../elements/form/form.ts'
import { namePerson, type Names } from '../people.ts'
import { isColumn, isGrouping } from './columns.ts'
import type { SavedView } from './repository.ts'

export type ViewBody = SuccessOf<(typeof viewsContract)['operations']['get']>

interface Seen {
  /** The custom fields that the reader sees, as far as views may be about them. */
  readonly custom: readonly FormField[]
  readonly readerId: string
}

/** Of a column that is not there, only whose view it is is told: it may be a field that others do not see. */
export function presentView(view: SavedView, names: Names, { custom, readerId }: Seen): ViewBody {
  const { id, name, description, query, columns, grouping, ownerId, createdById, updatedAt, version } = view
  const missing = (view.columns ?? []).filter((column) => !isColumn(column, custom))
  const told = ownerId === readerId || createdById === readerId ? missing : []
  return {
    id,
    name,
    description,
    query,
    columns: columns && columns.filter((column) => !missing.includes(column) || told.includes(column)),
    missing: told,
    grouping: isGrouping(grouping, custom) ? grouping : 'none',
    shared: ownerId === null,
    author: createdById === null ? null : namePerson(createdById, names),
    updatedAt: updatedAt.toISOString(),
    version,
  }
}
