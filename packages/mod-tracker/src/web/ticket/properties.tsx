import { DescriptionItem, DescriptionList } from '@guichet/ui/description-list'
import { Section } from '@guichet/ui/page'
import { PersonLabel } from '@guichet/ui/person-label'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { FormattedMessage } from 'react-intl'
import { Moment } from '../moment.tsx'
import type { Person, Ticket, Tracker } from '../types.ts'
import { useAssigneeWord } from '../use-assignee-word.tsx'
import { PriorityProperty } from '../priority/priority-property.tsx'
import { Assignee } from './assignee.tsx'
import { DueDate } from './due-date.tsx'

interface Props {
  readonly ticket: Ticket
  readonly tracker: Tracker
  readonly onEntrust: (assignee: Person | null) => void
  readonly onDue: (dueOn: string | null) => void
}

export function Properties({ ticket, tracker, onEntrust, onDue }: Props) {
  const { user } = useApp()
  const assigneeWord = useAssigneeWord()
  return (
    <Section size="s" title={<FormattedMessage id="tracker.ticket.properties" />}>
      <DescriptionList>
        <DescriptionItem term={<FormattedMessage id={assigneeWord} />}>
          <Assignee ticket={ticket} tracker={tracker} onEntrust={onEntrust} />
        </DescriptionItem>
        <PriorityProperty ticket={ticket} />
        <DescriptionItem term={<FormattedMessage id="tracker.ticket.reporter" />}>
          <PersonLabel name={ticket.reporter.name} me={ticket.reporter.id === user.id} />
        </DescriptionItem>
        <DueDate ticket={ticket} onSet={onDue} />
        <DescriptionItem term={<FormattedMessage id="tracker.ticket.created" />}>
          <Moment at={ticket.createdAt} as="ago" />
        </DescriptionItem>
        <DescriptionItem term={<FormattedMessage id="tracker.ticket.updated" />}>
          <Moment at={ticket.updatedAt} as="ago" />
        </DescriptionItem>
      </DescriptionList>
    </Section>
  )
}
