import type { Can } from '@guichet/domain/tickets/capabilities'
import { canReadOthersTickets, canWorkHere } from '@guichet/domain/tickets/permissions'
import type { Counts, Tracker } from '../types.ts'
import type { Tab } from './search.ts'

/** Which tabs mean something to a person: their own for who reports, their work for who can work, everybody's for who may read it. */
export function tabsFor(can: Can): readonly Tab[] {
  const tabs: readonly (readonly [Tab, boolean])[] = [
    ['mine', can('mod/tracker:report')],
    ['work', canWorkHere(can)],
    ['all', canReadOthersTickets(can)],
    ['closed', true],
  ]
  const meant = tabs.filter(([, shown]) => shown).map(([tab]) => tab)
  return meant.length > 1 ? meant : ['all', ...meant]
}

/** The tab to show: the address's, where the person has it; else the one the tracker opens with for them. */
export function chosenTab(asked: Tab | null, tabs: readonly Tab[], landing: Tracker['landing']): Tab {
  const wanted = asked ?? landing
  return tabs.includes(wanted) ? wanted : (tabs[0] ?? 'all')
}

export function countOf(counts: Counts, tab: Tab): Counts['all']['open'] {
  return tab === 'closed' ? counts.all.closed : counts[tab].open
}
