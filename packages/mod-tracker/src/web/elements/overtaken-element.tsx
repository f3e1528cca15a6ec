import { FormattedMessage } from 'react-intl'
import { OvertakenNotice } from '../overtaken-notice.tsx'
import type { CustomField, Ticket } from '../types.ts'
import { ElementShown } from './element-shown.tsx'
import type { ElementEdit } from './use-element-edit.tsx'

/** A colleague changed the same field: what is in it now beside what one has put into it. */
export function OvertakenElement({ edit }: { readonly edit: ElementEdit }) {
  const { overtaken, field, written, ticket } = edit
  if (overtaken === null) return null
  const { now, by } = overtaken
  const say = (what: string, whoever = by === null ? '' : '.by') => (
    <FormattedMessage
      id={`tracker.conflict.element${what}${whoever}`}
      values={{ name: by?.name ?? '', label: field.label }}
    />
  )
  const shown = (value: Ticket['elements'][string] | null | undefined) => (
    <Value field={field} value={value ?? null} number={ticket.number} />
  )
  return (
    <OvertakenNotice
      overtaken={overtaken}
      title={say('')}
      replaces={say('.replaces')}
      theirs={{ title: say('.theirs'), what: shown(now.elements[field.code]) }}
      mine={{
        title: say('.mine', ''),
        what: shown((written[field.code] ?? null) as Ticket['elements'][string] | null),
      }}
      onTakeTheirs={edit.leave}
      onKeepMine={edit.save}
    />
  )
}

interface ValueProps {
  readonly field: CustomField
  readonly value: Ticket['elements'][string] | null
  readonly number: number
}

function Value({ field, value, number }: ValueProps) {
  return value === null ? (
    <FormattedMessage id="tracker.element.empty" />
  ) : (
    <ElementShown field={field} value={value} ticket={number} />
  )
}
