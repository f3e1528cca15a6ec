import { ApiProblem } from '@guichet/plugin-kit/client'

/** Why a custom field was refused: domain's reason, or one of its type's own. */
export interface Refused {
  readonly code: string
  readonly limit?: number | string
}

/** What the server said of custom fields, by their codes. */
export function refusedElements(error: unknown): ReadonlyMap<string, Refused> {
  if (!(error instanceof ApiProblem)) return new Map()
  return new Map(
    error.fields.flatMap(({ in: where, path, code, params }) => {
      const [of, element] = path
      if (where !== 'body' || of !== 'elements' || typeof element !== 'string') return []
      const limit = params?.['limit']
      const told = { code: code.replace(/^element\./, '') }
      return [[element, typeof limit === 'number' || typeof limit === 'string' ? { ...told, limit } : told] as const]
    }),
  )
}
