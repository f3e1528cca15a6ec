import { csvHead, csvLine } from '@guichet/plugin-kit/csv-line'
import type { z } from 'zod'
import type { auditEntry } from './contract.ts'

const COLUMNS = ['at', 'type', 'actor', 'place', 'subject', 'changes', 'cause', 'via', 'request'] as const

export async function* csvOf(pages: AsyncIterable<readonly z.output<typeof auditEntry>[]>): AsyncGenerator<string> {
  yield csvHead(COLUMNS)
  for await (const entries of pages) yield entries.map(lineOf).join('')
}

function lineOf({ at, type, actor, place, subject, changes, cause, via, requestId }: z.output<typeof auditEntry>) {
  const told = changes.map(({ field, told: says, from, to }) =>
    says ? `${field}: ${from ?? '∅'} → ${to ?? '∅'}` : `${field}: *`,
  )
  return csvLine([
    at,
    type,
    actor?.name ?? '',
    place?.name ?? '',
    subject.name ?? subject.id,
    told.join(' | '),
    cause ?? '',
    via ?? '',
    requestId ?? '',
  ])
}
