import { createClient } from '@guichet/plugin-kit/client'
import { saveFile } from '@guichet/plugin-kit/web/save-file'
import { delimiterFor } from '@guichet/plugin-kit/web/spreadsheet'
import type { IntlShape } from 'react-intl'
import type { exportsContract } from '../../contract/exports.ts'
import { exportPaths } from '../../contract/exports.paths.ts'
import type { ListQuery } from '../list/search.ts'
import { MOUNT } from '../use-clients.tsx'

interface Wanted {
  readonly tracker: string
  readonly query: ListQuery
  readonly transport: Parameters<typeof createClient>[2]
  readonly intl: IntlShape
  /** Without its ending. */
  readonly name: string
}

/** Saves what a list asks for as a file. Fetched when somebody asks for it. */
export async function saveTickets({ tracker, query, transport, intl, name }: Wanted): Promise<void> {
  const client = createClient<typeof exportsContract>(`/api/v1/${MOUNT}`, exportPaths, transport)
  const file = await client.tickets({ params: { tracker }, query: { ...query, delimiter: delimiterFor(intl) } })
  saveFile(file, `${name}.csv`)
}
