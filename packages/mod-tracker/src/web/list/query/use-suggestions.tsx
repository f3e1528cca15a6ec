import { DISPLAY_ORDER } from '@guichet/domain/tickets/states'
import { canReadOthersTickets, canSeeWatchers } from '@guichet/domain/tickets/permissions'
import { isEnabled } from '@guichet/domain/tickets/workflow'
import { useIntl } from 'react-intl'
import { TICKET_QUERY, type TicketField } from '../../../contract/query-limits.ts'
import { useFields } from '../../elements/use-fields.tsx'
import { usePeople } from '../../use-people.tsx'
import { useCan, useTracker } from '../../use-tracker.tsx'
import type { CustomField } from '../../types.ts'
import { sortableColumns } from '../columns.ts'
import { useSortWords } from '../use-sort-words.tsx'
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
  const custom = useFields()
  const element = custom.find(({ code }) => code === typing?.element)
  const among = element?.rules.kind === 'person' ? { field: element.code } : null
  const whose = field === 'assignee' || field === 'reporter' || field === 'watcher' ? field : null
  const { people } = usePeople(
    among ?? (whose === 'assignee' ? 'assignees' : 'reporters'),
    whose || among ? typed : '',
    whose !== null || among !== null,
  )
  const sortWords = useSortWords()
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
  const found = () => people.map((person) => ({ ...value(person.id, person.name), text: person.id }))
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
    reporter: () => [...matching([me, value('visitor', say('tracker.query.visitor'))], typed), ...found()],
    watcher: () => [...matching([me], typed), ...found()],
    created: days,
    updated: days,
    closed: days,
    due: days,
    number: () => [],
    depends: () => [],
    sort: () =>
      [...TICKET_QUERY.sorts, ...sortableColumns(custom)].flatMap((sort) =>
        (['-', ''] as const).map((sign) => value(`${sign}${sort}`, sortWords(`${sign}${sort}`))),
      ),
  }
  const elementValues = ({ rules: { kind }, options }: CustomField): readonly Suggestion[] => {
    const empty = value('none', say('tracker.query.none'))
    if (kind === 'person') return [...matching([me, empty], typed), ...found()]
    const offered = options.map(({ code, label }) => value(code, label))
    return matching([...(kind === 'date' ? days() : offered), empty], typed)
  }
  if (element !== undefined) return elementValues(element).slice(0, AT_MOST)
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
    const own = custom.map(({ code, label }) => {
      const text = `element.${code}:`
      return { id: text, text, label, note: text, whole: false }
    })
    return [...matching(names, typed), ...matching(own, typed), ...matching(named, typed)].slice(0, AT_MOST)
  }
  return (whose === null ? matching(valuesOf[field](), typed) : valuesOf[field]()).slice(0, AT_MOST)
}
