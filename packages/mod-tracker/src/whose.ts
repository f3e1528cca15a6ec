import type { ColumnClass } from '@guichet/plugin-kit/manifest'

/** A column that tells of the person whom the column `of` names. */
export const whose = (of: string, erase: 'delete-row' | 'anonymise' | 'clear' | 'keep', why?: string): ColumnClass =>
  why === undefined ? { of, erase } : { of, erase, why }
