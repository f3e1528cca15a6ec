import { IMPORT_FIELDS, type ImportField } from '../../contract/import-words.ts'

export const isField = (word: string): word is ImportField => IMPORT_FIELDS.some((field) => field === word)

/** How labels are compared: without accents, case, or anything but letters and digits between words. */
export function fold(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
