import { ApiProblem } from '@guichet/plugin-kit/client'

/** Which of the form's fields the server found wrong, by the contract's names for them. */
const FIELDS = { description: 'text', summary: 'line' } as const

export type FormField = (typeof FIELDS)[keyof typeof FIELDS]

/** The server's word lands on the field it is about; empty when it is about the whole. */
export function refusedFields(error: unknown): readonly FormField[] {
  if (!(error instanceof ApiProblem)) return []
  return error.fields.flatMap(({ in: where, path }) => {
    const field = path[0]
    return where === 'body' && (field === 'description' || field === 'summary') ? [FIELDS[field]] : []
  })
}
