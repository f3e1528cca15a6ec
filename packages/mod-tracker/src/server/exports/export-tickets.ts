import type { QueryOf } from '@guichet/plugin-kit/contract'
import { csvHead, csvLine } from '@guichet/plugin-kit/csv-line'
import { answer } from '@guichet/plugin-kit/server'
import { EXPORT_MAX, type exportsContract } from '../../contract/exports.ts'
import { readableBy } from '../access.ts'
import { formAt, visibleFields, type FormField } from '../elements/form/form.ts'
import { peopleAmong, valuesOf } from '../elements/values/read.ts'
import { valuesAmong } from '../elements/values/repository.ts'
import { filtersAsked } from '../tickets/read.ts'
import { listTickets, type ListedRow } from '../tickets/repository.ts'
import { peopleOf } from '../tickets/told.ts'
import { trackerInForce } from '../tracker/in-force.ts'
import type { Caller } from '../caller.ts'
import { cellsOf, headerOf } from './cells.ts'
import { textsAmong } from './repository.ts'

type Asked = QueryOf<(typeof exportsContract)['operations']['tickets']>

/** Rows that are read, and held, at a time. */
const CHUNK = 500

export async function exportTickets(caller: Caller, { delimiter, ...given }: Asked) {
  const asked = await filtersAsked(caller, given)
  if (!asked.ok) return asked
  const { host, activity } = caller
  const readable = readableBy(caller)
  const filters = { ...asked.value, order: 'number', element: null } as const
  const next = async (after: ListedRow | null) => {
    const found = await listTickets(host.db, readable, {
      ...filters,
      after: after && [after.number, after.id],
      limit: CHUNK,
    })
    return found.rows
  }
  // Before the answer begins: what cannot be read is no half of a file.
  const [{ prefix, formVersion }, first] = await Promise.all([trackerInForce(caller), next(null)])
  const fields = visibleFields(await formAt(host.db, activity.id, formVersion), caller)
  const line = (cells: readonly string[]) => csvLine(cells, delimiter)

  async function* content() {
    yield csvHead(headerOf(fields), delimiter)
    let rows = first
    for (let done = 0; rows.length > 0; done += CHUNK) {
      const told = await toldOf(caller, rows, fields)
      yield rows
        .map((row) => cellsOf(row, fields, told))
        .filter((cells) => cells !== null)
        .map(line)
        .join('')
      if (rows.length < CHUNK || done + CHUNK >= EXPORT_MAX) return
      rows = await next(rows.at(-1)!)
    }
  }
  const name = `${prefix}-${host.now().toISOString().slice(0, 10)}.csv`
  return answer(200, null, { download: { type: 'text/csv', name, content: content() } })
}

async function toldOf(caller: Caller, rows: readonly ListedRow[], fields: readonly FormField[]) {
  const { host, activity } = caller
  const ids = rows.map(({ id }) => id)
  const elements = fields.map(({ elementId }) => elementId)
  const [texts, values] = await Promise.all([
    textsAmong(host.db, readableBy(caller), ids),
    valuesAmong(host.db, activity.id, ids, elements),
  ])
  const chosen = [...values.values()].flatMap((each) => peopleAmong(valuesOf(each, fields), fields))
  return { texts, values, names: await host.people.names([...rows.flatMap(peopleOf), ...chosen]) }
}
