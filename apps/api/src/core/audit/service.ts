import { answerPage, idCursor, pageOf, readCursor, type PageQuery } from '@guichet/plugin-kit/paging'
import { answer } from '@guichet/plugin-kit/server'
import type { CoreDeps } from '../deps.ts'
import { csvOf } from './csv.ts'
import { auditedBy, idsIn, presentEntry } from './present.ts'
import { listAudit, placesIn, type AuditFilter, type AuditRow } from './repository.ts'
import { auditScope, typesLike } from './scope.ts'

export async function viewAudit(deps: CoreDeps, userId: string, query: AuditFilter & PageQuery) {
  const after = readCursor(query.cursor, idCursor)
  if (!after.ok) return after
  const scope = await auditScope(deps, userId)
  if (!scope.ok) return scope
  const { host, plugins } = deps
  const rows = await listAudit(host.db, {
    userId,
    ...scope.value,
    filter: query,
    types: typesLike(plugins, query.type),
    after: after.value?.[0] ?? null,
    take: query.limit + 1,
  })
  const page = pageOf(rows, query.limit, ({ id }) => [id])
  const names = await namesIn(deps, userId, page.rows)
  const audited = auditedBy(plugins)
  return answerPage(page, (row) => presentEntry(row, names, audited))
}

/** Rows of one look at the log, for the file. */
const CHUNK = 500
const MOST = 10_000

export async function exportAudit(deps: CoreDeps, userId: string, filter: AuditFilter) {
  const scope = await auditScope(deps, userId)
  if (!scope.ok) return scope
  const { host, plugins } = deps
  const asked = { userId, ...scope.value, filter, types: typesLike(plugins, filter.type), take: CHUNK }
  const audited = auditedBy(plugins)
  async function* entries() {
    let after: string | null = null
    for (let done = 0; done < MOST; done += CHUNK) {
      const rows: AuditRow[] = await listAudit(host.db, { ...asked, after })
      const names = await namesIn(deps, userId, rows)
      yield rows.map((row) => presentEntry(row, names, audited))
      if (rows.length < CHUNK) return
      after = rows.at(-1)!.id
    }
  }
  const day = host.now().toISOString().slice(0, 10)
  return answer(200, null, { download: { type: 'text/csv', name: `audit-${day}.csv`, content: csvOf(entries()) } })
}

async function namesIn({ host }: CoreDeps, userId: string, rows: readonly AuditRow[]) {
  const ids = [...new Set(rows.flatMap(idsIn))]
  const [people, places] = await Promise.all([host.people.names(ids), placesIn(host.db, userId, ids)])
  return { people, places: new Map(places.map((place) => [place.id, place])) }
}
