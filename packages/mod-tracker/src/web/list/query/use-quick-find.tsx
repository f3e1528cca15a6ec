import { readTicketNumber } from '@guichet/domain/tickets/ticket-key'
import { useActivity } from '@guichet/plugin-kit/web/activity-context'
import { useNavigate } from '@tanstack/react-router'
import { useTicketsClient } from '../../use-clients.tsx'
import { useTicketLink } from '../../use-links.tsx'
import type { useBar } from './use-bar.tsx'

type Bar = Pick<ReturnType<typeof useBar>, 'commit' | 'hold' | 'putBack'>

/** A number that is entered by itself opens its ticket; where there is none for the person, it is looked for as any text is. */
export function useQuickFind({ commit, hold, putBack }: Bar): (text: string, how?: 'entered') => boolean {
  const { id } = useActivity()
  const client = useTicketsClient()
  const navigate = useNavigate()
  const toTicket = useTicketLink()
  const open = async (key: string) => {
    const isStillMeant = hold()
    const found = await client.find({ params: { tracker: id, key } }).catch(() => null)
    if (!isStillMeant()) return
    if (found === null) return commit(key)
    putBack()
    await navigate(toTicket(found.number))
  }
  return (text, how) => {
    if (how !== 'entered' || readTicketNumber(text) === null) return commit(text)
    void open(text.trim())
    return true
  }
}
