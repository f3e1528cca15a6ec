import type { IntlShape } from 'react-intl'

/** What the reader's spreadsheet parts the cells of a CSV file by: a comma only where a comma is in no number. */
export const delimiterFor = ({ formatNumber }: Pick<IntlShape, 'formatNumber'>): ',' | ';' =>
  formatNumber(0.5).includes(',') ? ';' : ','
