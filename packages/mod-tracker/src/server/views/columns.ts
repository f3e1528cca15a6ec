import { GROUPINGS, isGroupable, TICKET_COLUMNS } from '../../contract/view-words.ts'
import type { FormField } from '../elements/form/form.ts'

/** Whether a list can show it: of every ticket, or one of the custom fields that somebody sees. */
export const isColumn = (name: string, custom: readonly FormField[]): boolean =>
  (TICKET_COLUMNS as readonly string[]).includes(name) ||
  custom.some(({ code, listable, removed }) => listable && !removed && name === `element.${code}`)

/** The same, of what it is grouped by. */
export const isGrouping = (name: string, custom: readonly FormField[]): boolean =>
  (GROUPINGS as readonly string[]).includes(name) ||
  custom.some((field) => isGroupable(field) && name === `element.${field.code}`)
