import { ELEMENT_CODE } from '@guichet/domain/tickets/elements/rules'
import { IMPORT_FIELDS, type ImportTarget } from '../../contract/import-words.ts'

/** The code of a custom field's column; null: it is another's. */
export const codeIn = (target: string): string | null =>
  target.startsWith('element.') ? target.slice('element.'.length) : null

/** The codes of the custom fields that a file has columns for. */
export const mappedCodes = ({ columns }: { readonly columns: object }): readonly string[] =>
  Object.keys(columns).flatMap((target) => codeIn(target) ?? [])

export function isTarget(word: string): word is ImportTarget {
  const code = codeIn(word)
  return code === null ? IMPORT_FIELDS.some((field) => field === word) : ELEMENT_CODE.test(code)
}

/** For who types one of them. */
export const TARGETS = [...IMPORT_FIELDS, 'element.<code>'].join(', ')

/** How labels are compared: without accents, case, or anything but letters and digits between words. */
export function fold(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
