import type { ZodError } from 'zod'
import type { FieldFailure } from './failure.ts'

/** What a shape refused, as `request.invalid` tells it. */
export function fieldFailures(place: FieldFailure['in'], error: ZodError): FieldFailure[] {
  return error.issues.flatMap((issue): FieldFailure[] => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ in: place, path: [...path, key], code: 'unknown_field' }))
    if (issue.code === 'invalid_union') return [{ in: place, path, code: 'invalid_value' }]
    const own =
      issue.code === 'custom' && typeof issue.params?.['code'] === 'string' ? issue.params['code'] : issue.code
    return [{ in: place, path, code: own, ...limitsOf(issue) }]
  })
}

/** The facts a client needs to put the code into words. */
function limitsOf(issue: object): { params: Record<string, unknown> } | undefined {
  const facts = Object.entries(issue).filter(([key]) =>
    ['minimum', 'maximum', 'expected', 'format', 'origin', 'values', 'pattern'].includes(key),
  )
  return facts.length === 0 ? undefined : { params: Object.fromEntries(facts) }
}
