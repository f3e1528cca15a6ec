import type { NamedActivity } from '@guichet/plugin-kit/web/slot-names'
import { Link } from '@tanstack/react-router'
import { typeset } from '@guichet/plugin-kit/typeset'

interface Props {
  readonly activity: NamedActivity
  readonly ticket: { readonly number: number; readonly key: string; readonly summary: string }
}

/** A ticket by its key and summary, from outside its tracker. */
export function TicketLink({ activity, ticket: { number, key, summary } }: Props) {
  return <Link to={`/trackers/${activity.id}/tickets/${number}`}>{`${key} ${typeset(summary)}`}</Link>
}
