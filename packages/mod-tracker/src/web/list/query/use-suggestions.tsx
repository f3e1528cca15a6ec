import { DISPLAY_ORDER } from '@guichet/domain/tickets/states'
import { canReadOthersTickets, canSeeWatchers } from '@guichet/domain/tickets/permissions'
import { isEnabled } from '@guichet/domain/tickets/workflow'
import { useIntl } from 'react-intl'
import { TICKET_QUERY, type TicketField } from '../../../contract/query-limits.ts'
import { useDelayed } from '../../use-delayed.tsx'
import { usePeople } from '../../use-people.tsx'
import { useCan, useTracker } from '../../use-tracker.tsx'
import { matching, type Suggestion, type Typing } from './complete.ts'

const DAYS = ['today', '-7d', '-2w', '-1m'] as const
const AT_MOST = 12

/** What could be meant by what is being typed: fields and states by a word, and the values of a field. */
export function useSuggestions(typing: Typing | null): readonly Suggestion[] {
  const { formatMessage } = useIntl()
  const can = useCan()
  const { data: tracker } = useTracker()
  const field = typing?.field as TicketField | null | undefined
  const typed = typing?.typed ?? ''
  const whose = field === 'assignee' || field === 'reporter' || field === 'watcher' ? field : null
  const name = useDelayed(typed, 200)
  const { data: people } = usePeople(
    whose === 'assignee' ? 'assignees' : 'reporters',
    whose ? name : '',
    whose !== null,
  )
  if (typing === null) return []

  const say = (id: string) => formatMessage({ id })
  const value = (text: string, label: string, note?: string): Suggestion => ({
    id: text,
    text,
    label,
    whole: true,
    ...(note !== undefined && { note }),
  })
  const states = DISPLAY_ORDER.filter((state) => tracker !== undefined && isEnabled(tracker.workflow, state))
  const me = value('me', say('tracker.list.filter.me'))
  const none = value('none', say('tracker.list.nobody'))
  const found = () => (people?.items ?? []).map((person) => ({ ...value(person.id, person.name), text: person.id }))
  const days = () => DAYS.map((day) => value(day, say(`tracker.query.day.${day}`)))
  const isThere = { reporter: canReadOthersTickets(can), watcher: canSeeWatchers(can) }
  const fields = TICKET_QUERY.fields.filter((each) => !(each in isThere) || isThere[each as keyof typeof isThere])

  const valuesOf: Record<TicketField, () => readonly Suggestion[]> = {
    state: () => states.map((state) => value(state, say(`tracker.state.${state}`))),
    is: () =>
      TICKET_QUERY.flags.map((flag) =>
        value(flag, say(`tracker.query.flag.${flag}`), say(`tracker.query.flag.${flag}.means`)),
      ),
    assignee: () => [...matching([me, none], typed), ...found()],
    reporter: () => [...matching([me], typed), ...found()],
    watcher: () => [...matching([me], typed), ...found()],
    created: days,
    updated: days,
    closed: days,
    due: days,
    number: () => [],
    depends: () => [],
    sort: () =>
      TICKET_QUERY.sorts.flatMap((sort) =>
        (['-', ''] as const).map((sign) => value(`${sign}${sort}`, say(`tracker.list.sort.${sign}${sort}`))),
      ),
  }
  if (field === null || field === undefined) {
    const names = fields.map((each) => {
      const text = `${say(`tracker.query.field.${each}`)}:`
      return { id: `${each}:`, text, label: text, note: say(`tracker.query.field.${each}.means`), whole: false }
    })
    const named =
      typed.length < 2
        ? []
        : states.map((state) => ({
            ...value(`state:${state}`, say(`tracker.state.${state}`), say('tracker.list.column.state')),
          }))
    return [...matching(names, typed), ...matching(named, typed)].slice(0, AT_MOST)
  }
  return (whose === null ? matching(valuesOf[field](), typed) : valuesOf[field]()).slice(0, AT_MOST)
}
