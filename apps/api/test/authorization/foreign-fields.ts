import type { Ground, Operation } from './ground.ts'
import { fieldsOf } from './shapes.ts'

/** What attackers add whatever the table (reliability.md, S06). */
const ALWAYS = [
  'id',
  'version',
  'createdAt',
  'reporterId',
  'trackerId',
  'isAdmin',
  'constructor',
  'prototype',
  'toString',
]

/**
 * Of a body that is sound but for fields that its contract does not have, each column of the component's tables among them, everything is
 * refused and told by name, nothing stripped. The same of the query.
 */
export async function foreignFields(ground: Ground, operation: Operation): Promise<string[]> {
  const { table, places, document, columns } = ground
  const expectation = table.operations[operation.operationId]!
  const who = Object.keys(expectation.who).find((name) => expectation.who[name] === 'allowed')
  if (who === undefined || expectation.streams === true) return []
  const ids = places.here.ids(who)
  const url = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''))
  const asked = expectation.request?.(ids, who) ?? {}
  const names = [...new Set([...columns.flatMap((column) => [column, camelCase(column)]), ...ALWAYS])]
  const faults: string[] = []
  const refused = async (place: 'body' | 'query', known: readonly string[], change: (foreign: string[]) => object) => {
    const foreign = names.filter((name) => !known.includes(name))
    const { status, code, body } = await ground.send(who, operation.method, url, { ...asked, ...change(foreign) })
    const { fields = [] } = (body ?? {}) as { fields?: { in: string; path: string[]; code: string }[] }
    const told = fields
      .filter((field) => field.in === place && field.code === 'unknown_field')
      .map(({ path }) => path[0])
    const missed = foreign.filter((name) => !told.includes(name))
    const wholly = fields.some((field) => field.in === place && field.path.length === 0 && field.code === 'unexpected')
    if (status !== 400 || code !== 'request.invalid' || (missed.length > 0 && !wholly))
      faults.push(`foreign fields in the ${place} answered ${status} ${code}, saying nothing of ${missed.join(', ')}`)
    const changed = await ground.snapshot.undo()
    if (changed.length > 0) faults.push(`foreign fields in the ${place} changed ${changed.join(', ')}`)
  }
  if (operation.requestBody?.content?.['application/json'] !== undefined) {
    await refused('body', fieldsOf(document, operation.requestBody), (foreign) => ({
      body: { ...(asked.body as object), ...Object.fromEntries(foreign.map((name) => [name, 1])) },
    }))
    const text = JSON.stringify({ ...(asked.body as object) }).replace(/^\{/, '{"__proto__":{"isAdmin":true},')
    const got = await ground.send(who, operation.method, url, { ...asked, body: text.replace(',}', '}') })
    if (got.status !== 400) faults.push(`__proto__ in the body answered ${got.status} ${got.code}`)
  }
  const queried = (operation.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => name)
  await refused('query', queried, (foreign) => ({
    query: [asked.query, ...foreign.map((name) => `${name}=1`)].filter(Boolean).join('&'),
  }))
  return faults
}

const camelCase = (column: string) => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
