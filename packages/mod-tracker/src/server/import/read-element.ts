import type { Checks } from '@guichet/domain/tickets/elements/check-value'
import { optionsIn } from '@guichet/domain/tickets/elements/option-words'
import type { DateFormat } from '../../contract/import-words.ts'
import { readDay } from './read-date.ts'

/**
 * What a cell says of a custom field, as somebody would send it: whether it is sound is for the field's own rules. Whom it names is asked elsewhere
 * (read-people.ts).
 */
export function readElement({ rules, options }: Checks, cell: string, format: DateFormat): unknown {
  switch (rules.kind) {
    case 'number':
      return readNumber(cell)
    case 'date':
      return readDay(cell, format) ?? cell
    case 'options':
      return optionsIn(options, cell)
    case 'text':
    case 'person':
    case 'files':
      return cell
  }
}

/** With a point or a comma before its decimals, and blanks between thousands, if anything; else as it stands. */
function readNumber(cell: string): number | string {
  const written = cell.replace(/\s/gu, '')
  return /^[+-]?\d{1,15}(?:[.,]\d{1,15})?$/.test(written) ? Number(written.replace(',', '.')) : cell
}
