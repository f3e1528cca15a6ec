import type { Dependency } from '@guichet/domain/tickets/dependencies'
import type { SuccessOf } from '@guichet/plugin-kit/contract'
import type { dependenciesContract } from '../../contract/dependencies.ts'
import type { NearTicket } from './repository.ts'

export type DependenciesView = SuccessOf<(typeof dependenciesContract)['operations']['list']>

type Shown = Omit<NearTicket, 'id'>

export const presentShown = ({
  number,
  prefix,
  summary,
  state,
  closed,
}: Shown): DependenciesView['tickets'][number] => ({
  number,
  key: `${prefix}-${number}`,
  summary,
  state,
  closed,
})

export function presentDependencies(
  tickets: readonly NearTicket[],
  links: readonly Dependency[],
  more: boolean,
): DependenciesView {
  const numbers = new Map(tickets.map(({ id, number }) => [id, number]))
  return {
    tickets: tickets.map(presentShown),
    links: links.map(({ ticket, on }) => ({ ticket: numbers.get(ticket)!, on: numbers.get(on)! })),
    more,
  }
}
