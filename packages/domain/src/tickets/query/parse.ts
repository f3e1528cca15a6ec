import { err, ok, type Result } from '../../result.ts'
import type { Query, Term } from './ast.ts'
import type { QueryFault } from './faults.ts'
import type { QueryScope } from './fields.ts'
import { parseFieldTerm } from './parse-field.ts'
import { tokenize, type RawTerm } from './tokenize.ts'

export const QUERY_MAX = 1_000
export const TERMS_MAX = 32

/**
 * Reads a query, or says everything that is wrong with it, with its place. Never throws; in time linear in the text's length.
 * `printQuery` is its inverse.
 */
export function parseQuery(text: string, scope: QueryScope): Result<Query, readonly QueryFault[]> {
  if (text.length > QUERY_MAX) return err([{ code: 'too-long', from: QUERY_MAX, to: text.length, max: QUERY_MAX }])
  const raw = tokenize(text)
  const tooMany = raw[TERMS_MAX]
  if (tooMany !== undefined) {
    return err([{ code: 'too-many-terms', from: tooMany.from, to: text.length, max: TERMS_MAX }])
  }
  const terms: Term[] = []
  const faults: QueryFault[] = []
  for (const one of raw) {
    const read = parseTerm(one, scope)
    if (!read.ok) faults.push(...read.error)
    else if (read.value?.kind === 'sort' && terms.some(({ kind }) => kind === 'sort')) {
      faults.push({ code: 'repeated', field: one.name!.text, from: one.from, to: one.to })
    } else if (read.value !== null) terms.push(read.value)
  }
  return faults.length > 0 ? err(faults) : ok(terms)
}

/** Null: it asks nothing, as "" does. */
function parseTerm(raw: RawTerm, scope: QueryScope): Result<Term | null, readonly QueryFault[]> {
  const unclosed = raw.values.find((value) => value.unclosed)
  if (unclosed !== undefined) return err([{ code: 'unclosed-quote', from: unclosed.from, to: unclosed.to }])
  if (raw.name !== null) return parseFieldTerm(raw, raw.name, scope)
  const [value] = raw.values
  if (value === undefined || value.text === '') return ok(null)
  return ok({ kind: value.quoted ? 'phrase' : 'word', not: raw.not, text: value.text })
}
