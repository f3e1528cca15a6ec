import type { Values } from '@guichet/domain/tickets/elements/field'
import { sameValue } from '@guichet/domain/tickets/elements/rules'
import type { Changes } from '@guichet/plugin-kit/event'
import type { FormField } from '../form/form.ts'

/** What a custom field is called among the changes of an event. */
export const eventField = (code: string): string => `element.${code}`

/** The code that is called so; null: it is no custom field. */
export const codeOf = (field: string): string | null =>
  field.startsWith('element.') ? field.slice('element.'.length) : null

/** Whether changes are of private fields, and of nothing else. */
export function arePrivate(changes: Changes, fields: readonly FormField[]): boolean {
  const hidden = new Set(fields.filter((field) => field.private).map(({ code }) => eventField(code)))
  return Object.keys(changes).every((field) => hidden.has(field))
}

/** What differs, old and new; a text is named and not copied. */
export function valueChanges(before: Values, after: Values, fields: readonly FormField[]): Changes {
  return Object.fromEntries(
    fields.flatMap(({ code, rules }) => {
      const [from, to] = [before.get(code) ?? null, after.get(code) ?? null]
      if (sameValue(from, to)) return []
      return [[eventField(code), rules.kind === 'text' ? null : ([from, to] as const)]]
    }),
  )
}
