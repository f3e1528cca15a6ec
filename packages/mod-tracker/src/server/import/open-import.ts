import { failure, type Outcome } from '@guichet/plugin-kit/failure'
import { namePerson } from '../people.ts'
import type { Caller } from '../caller.ts'
import { chunks } from './chunks.ts'
import { csvRows, ROW_MAX, type CsvRow } from './csv-rows.ts'
import { readHeader, type Header } from './header.ts'
import { mappedCodes } from './fields.ts'
import { identifyRow } from './identify-row.ts'
import { Identities } from './identity.ts'
import { importableFields } from './importable-fields.ts'
import type { LookUp } from './look-up.ts'
import type { RowOutcome } from './outcome.ts'
import { FilePeople } from './read-people.ts'
import { settleChunk, type Record } from './settle-chunk.ts'
import type { ImportSettings } from './settings.ts'
import { textLines } from './text-lines.ts'

export interface ImportSource {
  /** Whoever imports, in the tracker. */
  readonly caller: Caller
  readonly source: AsyncIterable<Uint8Array>
  readonly settings: ImportSettings
  readonly lookUp: LookUp
}

export interface OpenImport {
  /**
   * What became of the rows, by the hundred, as they are settled; each hundred is one transaction, `record` with it. `after`: rows that were
   * settled before, which are read, so that equal rows are told apart, and passed over.
   */
  settle(options?: { after?: number; record?: Record }): AsyncGenerator<Outcome<readonly RowOutcome[]>>
}

/** An import, before its first row. Fails for want of the right or of a column. Memory holds a hundred rows, and a hash of each (identity.ts). */
export async function openImport({ caller, source, settings, lookUp }: ImportSource): Promise<Outcome<OpenImport>> {
  if (!caller.can('mod/tracker:configure')) return failure('access.denied', { capability: 'mod/tracker:configure' })
  const rows = csvRows(textLines(source, settings.encoding, ROW_MAX), settings.delimiter)
  const header = await readFirst(rows, settings)
  if (!header.ok) return header
  const unknown = await unknownCode(caller, settings)
  if (unknown !== undefined) return failure('tracker.import.no_field', { field: unknown })
  const importer = namePerson(caller.actor.id, await caller.host.people.names([caller.actor.id]))
  const importing = { caller, settings, importer, people: new FilePeople(caller, settings.mapping, lookUp) }
  return {
    ok: true,
    value: {
      async *settle({ after = 0, record } = {}) {
        const identities = new Identities(header.value.identity)
        let read = 0
        for await (const chunk of chunks(rows)) {
          const identified = chunk.map((row) => identifyRow(row, header.value, identities))
          const ahead = identified.slice(Math.max(0, after - read))
          read += chunk.length
          if (ahead.length > 0) yield await settleChunk(importing, ahead, record ?? null)
        }
      },
    },
  }
}

/** A column that is to fill in a custom field which is not there, or which no file can fill in. */
async function unknownCode(caller: Caller, { mapping }: ImportSettings): Promise<string | undefined> {
  const codes = mappedCodes(mapping)
  if (codes.length === 0) return undefined
  const fields = await importableFields(caller)
  return codes.find((code) => !fields.some((field) => field.code === code))
}

async function readFirst(rows: AsyncIterator<CsvRow>, settings: ImportSettings): Promise<Outcome<Header>> {
  const first = await rows.next()
  if (first.done === true || !('cells' in first.value)) return failure('tracker.import.no_header')
  return readHeader(first.value.cells, settings.mapping, settings.identityColumn)
}
