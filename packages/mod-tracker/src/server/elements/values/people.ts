import type { Values } from '@guichet/domain/tickets/elements/field'
import type { ElementFault } from '@guichet/domain/tickets/elements/faults'
import type { Caller } from '../../caller.ts'
import type { FormField } from '../form/form.ts'
import { candidates } from '../form/service.ts'

/** Of the people who are chosen anew, those who cannot be. */
export async function unknownPeople(
  caller: Pick<Caller, 'host' | 'activity'>,
  fields: readonly FormField[],
  { before, after }: { readonly before: Values; readonly after: Values },
): Promise<ReadonlyMap<string, ElementFault>> {
  const chosen = fields.flatMap((field) => {
    const id = after.get(field.code)
    return field.rules.kind === 'person' && typeof id === 'string' && before.get(field.code) !== id
      ? [{ field, id }]
      : []
  })
  const asked = chosen.map(async ({ field, id }) => {
    const found = await candidates(caller, field, { among: [id], limit: 1 })
    return found.length > 0 ? [] : [[field.code, { code: 'unknown-person' } as const] as const]
  })
  return new Map((await Promise.all(asked)).flat())
}
