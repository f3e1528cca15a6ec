import { createHash } from 'node:crypto'
import { failure, type Failure, type FieldFailure, type Outcome } from '@guichet/plugin-kit/failure'
import type { Operation } from '@guichet/plugin-kit/contract'
import { fieldFailures } from '@guichet/plugin-kit/field-failures'
import { isWellFormed } from '@guichet/plugin-kit/well-formed'

export interface RawRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
}

export interface RequestParts {
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly body: unknown
  readonly ifMatch: number
  readonly idempotency: { readonly key: string; readonly requestHash: string } | null
}

/** As many as are told of one part: an answer is not to be longer than what it answers. */
const MOST_FAILURES = 500

/** Validates every part of a request against its operation; what an operation does not declare must be absent. */
export function readParts(operation: Operation, request: RawRequest): Outcome<RequestParts> {
  const fields: FieldFailure[] = []
  const read = (place: 'params' | 'query' | 'body', given: unknown): unknown => {
    const schema = operation[place]
    if (schema === undefined) {
      if (!isEmpty(given)) fields.push({ in: place, path: [], code: 'unexpected' })
      return undefined
    }
    const parsed = schema.safeParse(given)
    const failures = parsed.success ? malformedTexts(place, given) : fieldFailures(place, parsed.error)
    fields.push(...failures.slice(0, MOST_FAILURES))
    return parsed.data
  }
  const params = read('params', request.params) as Record<string, unknown>
  const query = read('query', request.query) as Record<string, unknown>
  const body = read('body', request.body)
  const idempotency = operation.idempotent === true ? idempotencyOf(request) : null
  if (idempotency === 'invalid') fields.push({ in: 'headers', path: ['idempotency-key'], code: 'invalid' })
  if (fields.length > 0) return { ok: false, error: invalid(fields) }
  const ifMatch = operation.ifMatch === true ? versionOf(request.headers['if-match']) : { ok: true as const, value: 0 }
  if (!ifMatch.ok) return ifMatch
  return {
    ok: true,
    value: { params, query, body, ifMatch: ifMatch.value, idempotency: idempotency === 'invalid' ? null : idempotency },
  }
}

/** What no database stores as it was sent: NUL and halves of surrogate pairs, also where a shape forgot to refuse them. */
function malformedTexts(
  place: FieldFailure['in'],
  value: unknown,
  path: readonly (string | number)[] = [],
): FieldFailure[] {
  if (typeof value === 'string') return isWellFormed(value) ? [] : [{ in: place, path, code: 'text.malformed' }]
  if (Array.isArray(value)) return value.flatMap((item, index) => malformedTexts(place, item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    isWellFormed(key) ? malformedTexts(place, inner, [...path, key]) : [{ in: place, path, code: 'text.malformed' }],
  )
}

/** A wrong id in a path is a thing that is not there; anything else is told by field. */
function invalid(fields: readonly FieldFailure[]): Failure {
  return fields.every((field) => field.in === 'params') ? { code: 'not_found' } : { code: 'request.invalid', fields }
}

function isEmpty(given: unknown): boolean {
  return given === undefined || given === null || (typeof given === 'object' && Object.keys(given).length === 0)
}

/** Only a strong ETag with a version: `"7"`. `*` would be a way around having seen it. */
function versionOf(header: string | string[] | undefined): Outcome<number> {
  if (header === undefined) return failure('version.required')
  const match = typeof header === 'string' ? /^"(\d{1,9})"$/.exec(header) : null
  if (match === null)
    return {
      ok: false,
      error: { code: 'request.invalid', fields: [{ in: 'headers', path: ['if-match'], code: 'invalid' }] },
    }
  return { ok: true, value: Number(match[1]) }
}

function idempotencyOf(request: RawRequest): RequestParts['idempotency'] | 'invalid' {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) return 'invalid'
  const requestHash = createHash('sha256')
    .update(JSON.stringify([request.method, request.url, request.body]))
    .digest('hex')
  return { key, requestHash }
}
