import type { TicketState } from '@guichet/domain/tickets/states'
import { Chip } from '@guichet/ui/chip'
import { FormattedMessage } from 'react-intl'
import { stateColour, StateMark } from './state-mark.tsx'

/** `row`: mark and word on the ground · `chip`: tinted, for cards and headers · `title`: the state card's. */
export type StateForm = 'row' | 'chip' | 'title'

const LOOKS = {
  row: { look: 'plain', size: 's' },
  chip: { look: 'tint', size: 's' },
  title: { look: 'plain', size: 'l' },
} as const satisfies Record<StateForm, unknown>

/** A ticket's state: shape, word, then colour. Never the shape alone. */
export function State({ of, form = 'row' }: { readonly of: TicketState; readonly form?: StateForm }) {
  return (
    <Chip icon={<StateMark of={of} />} color={stateColour(of)} {...LOOKS[form]}>
      <FormattedMessage id={`tracker.state.${of}`} />
    </Chip>
  )
}
