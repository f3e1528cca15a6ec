import { closedStates, isEnabled } from '@guichet/domain/tickets/workflow'
import { canReadOthersTickets } from '@guichet/domain/tickets/permissions'
import { DISPLAY_ORDER, type TicketState } from '@guichet/domain/tickets/states'
import { Checkbox } from '@guichet/ui/checkbox'
import { FieldGroup } from '@guichet/ui/field'
import { FormattedMessage, useIntl } from 'react-intl'
import { PersonPicker } from '../person-picker.tsx'
import { State } from '../state.tsx'
import type { Tracker } from '../types.ts'
import { useCan, useTracker } from '../use-tracker.tsx'
import { useAssigneeWord } from '../use-assignee-word.tsx'
import { ElementFilters } from './element-filters.tsx'
import css from './filter-panel.module.css'
import { personIn, statesIn, withPerson, withStates } from './query/terms.ts'
import type { Tab } from './search.ts'
import type { ListState } from './use-list-state.tsx'
import { useNamer } from './use-namer.tsx'

interface Props {
  readonly state: ListState
}

/** What to filter by. It opens in place and acts at once; the list stays in view below. */
export function FilterPanel({ state: { terms, refine, tab } }: Props) {
  const { formatMessage } = useIntl()
  const assigneeWord = useAssigneeWord()
  const others = canReadOthersTickets(useCan())
  const { data: tracker } = useTracker()
  const nameOf = useNamer(terms)
  const states = statesIn(terms)
  const assignee = personIn(terms, 'assignee')
  const reporter = personIn(terms, 'reporter')
  return (
    <div className={css.panel}>
      <FieldGroup size="s" label={<FormattedMessage id="tracker.list.filter.state" />}>
        <div className={css.states}>
          {tracker &&
            statesToChooseFrom(tracker, tab, states).map((state) => (
              <Checkbox
                key={state}
                label={<State of={state} />}
                checked={states.includes(state)}
                onChange={() => refine((now) => withStates(now, toggledState(statesIn(now), state)))}
              />
            ))}
        </div>
      </FieldGroup>
      <PersonPicker
        kind="assignees"
        label={formatMessage({ id: assigneeWord })}
        quick={['me', 'none']}
        value={assignee}
        name={assignee && nameOf(assignee)}
        onChoose={(id) => refine((now) => withPerson(now, 'assignee', id))}
      />
      {others && (
        <PersonPicker
          kind="reporters"
          label={formatMessage({ id: 'tracker.list.filter.reporter' })}
          quick={['me']}
          value={reporter}
          name={reporter && nameOf(reporter)}
          onChoose={(id) => refine((now) => withPerson(now, 'reporter', id))}
        />
      )}
      <ElementFilters terms={terms} refine={refine} />
    </div>
  )
}

/** The states of this tracker, of the settled tickets' view the closed ones; and those chosen, should the address name others. */
function statesToChooseFrom(
  { workflow }: Tracker,
  tab: Tab | null,
  states: readonly TicketState[],
): readonly TicketState[] {
  const closed = closedStates(workflow)
  return DISPLAY_ORDER.filter(
    (state) => states.includes(state) || (isEnabled(workflow, state) && (tab !== 'closed' || closed.includes(state))),
  )
}

function toggledState(states: readonly TicketState[], state: TicketState): readonly TicketState[] {
  return states.includes(state) ? states.filter((one) => one !== state) : [...states, state]
}
