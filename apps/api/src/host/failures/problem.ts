import { STATUS_CODES } from 'node:http'
import { HOST_ERRORS, type Failure } from '@guichet/plugin-kit/failure'
import type { Manifest } from '@guichet/plugin-kit/manifest'
import { z } from 'zod'

/** RFC 9457. No sentences: `code` and `params` are what a client puts into words. */
export const problem = z
  .object({
    type: z.string().meta({ description: 'urn:guichet:problem:<code>' }),
    title: z.string().meta({ description: 'The status in words' }),
    status: z.int(),
    code: z.string(),
    params: z.record(z.string(), z.unknown()).optional(),
    fields: z
      .array(
        z.object({
          in: z.enum(['body', 'query', 'params', 'headers']),
          path: z.array(z.union([z.string(), z.number()])),
          code: z.string(),
          params: z.record(z.string(), z.unknown()).optional(),
        }),
      )
      .optional(),
    current: z.unknown().optional().meta({ description: '412: the representation as it is now' }),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' })

export type Problem = z.output<typeof problem>

/** Code → HTTP status, over the host and every mounted plugin. */
export function statusTable(manifests: readonly Manifest[]): ReadonlyMap<string, number> {
  return new Map([...Object.entries(HOST_ERRORS), ...manifests.flatMap((manifest) => Object.entries(manifest.errors))])
}

/** The one place where a failure becomes HTTP. A code nobody declared is a defect, and told as `internal`. */
export function toProblem(failure: Failure, statuses: ReadonlyMap<string, number>, requestId: string): Problem {
  const status = statuses.get(failure.code)
  if (status === undefined) return toProblem({ code: 'internal' }, statuses, requestId)
  return {
    type: `urn:guichet:problem:${failure.code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: failure.code,
    ...(failure.params && { params: { ...failure.params } }),
    ...(failure.fields && {
      fields: failure.fields.map((field) => ({ ...field, path: [...field.path] })) as Problem['fields'],
    }),
    ...(failure.current !== undefined && { current: failure.current }),
    requestId,
  }
}
