import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useQueryClient } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { keys } from '../query-keys.ts'
import type { Ticket } from '../types.ts'
import type { TicketNews } from './news.ts'
import { usePersonMet } from './use-person.tsx'

/** Says in passing what somebody else has just done to the ticket on the screen, which shows it already. */
export function useAnnounce(): (news: TicketNews) => void {
  const { id } = useActivity()
  const { notify } = useApp()
  const { formatMessage } = useIntl()
  const cache = useQueryClient()
  const person = usePersonMet()
  return ({ type, about, number, actorName, state, assignee }) => {
    const ticket = cache.getQueryData<Ticket>(keys.ticket(id, number))
    if (ticket === undefined) return
    const word = (message: string, values = {}) => formatMessage({ id: `tracker.ticket.live.${message}` }, values)
    const name = actorName ?? word('someone')
    const say = (message: string, values = {}) =>
      notify({ tone: 'info', text: word(message, { name, key: ticket.key, ...values }) })
    if (about === 'comment') {
      // A comment that is changed or taken back says so itself, where it stands.
      if (type === 'tracker.comment.created') say('commented')
    } else if (state !== null && state.from !== null) {
      const [from, to] = [state.from, state.to].map((of) => formatMessage({ id: `tracker.state.${of}` }))
      say('moved', { from, to })
    } else if (assignee !== null && assignee.to === null) say('released')
    else if (assignee !== null && assignee.to !== null) {
      say('entrusted', { to: person(assignee.to)?.name ?? word('someone') })
    } else say('changed')
  }
}
