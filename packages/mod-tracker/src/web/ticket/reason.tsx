import type { TicketState } from '@guichet/domain/tickets/states'
import { useIntl, type IntlShape } from 'react-intl'
import type { Refusal } from '../types.ts'

/** What a refusal is about, beside what it says itself. */
export interface RefusedMove {
  readonly from: TicketState
  readonly to: TicketState
  /** Before a ticket's number. */
  readonly prefix: string
}

/** Why a move is refused, as a sentence that names people where they are known. */
export function useReasonText(): (refusal: Refusal, move: RefusedMove) => string {
  const intl = useIntl()
  return (refusal, move) => reasonText(intl, refusal, move)
}

function reasonText(intl: IntlShape, refusal: Refusal, { from, to, prefix }: RefusedMove): string {
  const id = `tracker.refusal.${refusal.code}`
  const dependencies = refusal.dependencies?.map((number) => `${prefix}-${number}`) ?? []
  const people = refusal.people?.map(({ name }) => name) ?? []
  return intl.formatMessage(
    { id: id in intl.messages ? id : 'tracker.ticket.moves.refused' },
    {
      from: intl.formatMessage({ id: `tracker.state.${from}` }),
      to: intl.formatMessage({ id: `tracker.state.${to}` }),
      roles: intl.formatList(
        refusal.roles?.map(({ role }) => intl.formatMessage({ id: `tracker.role.${role}.plural` })) ?? [],
      ),
      people: intl.formatList(people),
      tickets: intl.formatList(dependencies),
      count: refusal.code === 'open-dependency' ? dependencies.length : people.length,
    },
  )
}
