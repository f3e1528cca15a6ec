import type { Answer } from '../harness/client.ts'

/** What scenarios look at in a ticket. */
export interface Ticket {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly state: string
  readonly assignee: string | null
}

/** The ticket in an answer, or in what a creation or a mismatch tells. */
export function ticketIn({ body }: Pick<Answer, 'body'>): Ticket {
  const found = (body['ticket'] ?? body['current'] ?? body) as Omit<Ticket, 'assignee'> & {
    assignee: { id: string } | null
  }
  return {
    id: found.id,
    number: found.number,
    version: found.version,
    state: found.state,
    assignee: found.assignee?.id ?? null,
  }
}
