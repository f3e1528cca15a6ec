import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { PersonName } from '@guichet/plugin-kit/host'
import type { RefusalCode } from '../../contract/import-words.ts'
import type { importsContract } from '../../contract/imports.ts'
import { namePerson, type Names } from '../people.ts'
import type { StoredRow } from './rows-repository.ts'
import type { ImportRecord } from './types.ts'

type Operations = (typeof importsContract)['operations']
type ImportView = SuccessOf<Operations['list']>['items'][number]
type RowView = SuccessOf<Operations['rows']>['items'][number]

export function presentImport(given: ImportRecord, names: Names): ImportView {
  const { reasons, failure } = given
  return {
    id: given.id,
    name: given.fileName,
    bytes: given.bytes,
    stage: given.stage,
    settings: given.settings,
    progress: {
      dryRun: given.dryRun,
      rows: given.rowsDone,
      bytes: given.bytesDone,
      imported: given.imported,
      already: given.already,
      refused: given.refused,
      reasons: (Object.entries(reasons) as [RefusalCode, number][])
        .map(([code, rows]) => ({ code, rows }))
        .toSorted((a, b) => b.rows - a.rows),
    },
    failure: failure === null ? null : { code: failure.code, params: { ...failure.params } },
    createdBy: namePerson(given.createdById, names),
    createdAt: given.createdAt.toISOString(),
    updatedAt: given.updatedAt.toISOString(),
    version: given.version,
  }
}

/** One by itself, with the people whom its settings name. */
export function presentDetail(
  given: ImportRecord,
  names: Names,
  people: readonly PersonName[],
): SuccessOf<Operations['get']> {
  return { ...presentImport(given, names), people: people.map(({ id, name }) => ({ id, name })) }
}

export function presentRow(row: StoredRow, prefix: string, names: Names): RowView {
  return {
    row: row.row,
    line: row.line,
    kind: row.kind,
    ticket: presentTicket(row, prefix, names),
    refusals: (row.refusals ?? []).map((refusal) => ({ ...refusal })),
  }
}

function presentTicket(row: StoredRow, prefix: string, names: Names): RowView['ticket'] {
  const { number, summary, state, reporterId, assigneeId, createdAt, closedAt } = row
  if (summary === null || state === null || createdAt === null) return null
  return {
    number,
    key: number === null ? null : `${prefix}-${number}`,
    summary,
    state,
    reporter: reporterId === null ? null : namePerson(reporterId, names),
    assignee: assigneeId === null ? null : namePerson(assigneeId, names),
    createdAt: createdAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  }
}
