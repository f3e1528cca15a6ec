import { TICKET_COLUMNS } from '../../contract/view-words.ts'
import type { Tab } from './search.ts'

/** What lists show where nobody has chosen. Among one’s own tickets, who reported them says nothing. */
export function usualColumns(tab: Tab | null): readonly string[] {
  const usual = TICKET_COLUMNS.filter((column) => column !== 'created')
  return tab === 'mine' ? usual.filter((column) => column !== 'reporter') : usual
}
