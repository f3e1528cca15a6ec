import { mayDo } from '@guichet/domain/tickets/operations'
import { useCommands } from '@guichet/plugin-kit/web/commands'
import { DescriptionItem } from '@guichet/ui/description-list'
import { Icon } from '@guichet/ui/icon'
import { IconButton } from '@guichet/ui/icon-button'
import { useToday } from '@guichet/ui/time'
import { useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Day } from '../day.tsx'
import { daysUntil } from '../days-until.ts'
import { Due } from '../due.tsx'
import type { Ticket } from '../types.ts'
import { useCan } from '../use-tracker.tsx'
import { DueForm } from './due-form.tsx'

interface Props {
  readonly ticket: Ticket
  readonly onSet: (dueOn: string | null) => void
}

/** By which day the ticket is to be settled; for who may, the way to choose it in place. Nothing for others while there is none. */
export function DueDate({ ticket: { dueOn, closed }, onSet }: Props) {
  const { formatMessage } = useIntl()
  const may = mayDo('setDueDate', useCan())
  const [choosing, setChoosing] = useState(false)
  const today = useToday()
  const edit = useRef<HTMLButtonElement>(null)

  useCommands(
    may
      ? [
          {
            id: 'tracker.due',
            label: formatMessage({ id: 'tracker.due.choose' }),
            scope: 'thing',
            icon: <Icon name="calendar" />,
            run: () => setChoosing(true),
          },
        ]
      : [],
  )
  if (dueOn === null && !may) return null

  const leave = () => {
    setChoosing(false)
    edit.current?.focus()
  }
  return (
    <DescriptionItem term={<FormattedMessage id="tracker.ticket.due" />}>
      {dueOn === null ? (
        <FormattedMessage id="tracker.due.none" />
      ) : (
        <span>
          <Day of={dueOn} />
          {!closed && daysUntil(dueOn, today) <= 1 && (
            <>
              {' · '}
              <Due on={dueOn} closed={closed} />
            </>
          )}
        </span>
      )}
      {may && (
        <IconButton
          ref={edit}
          icon={choosing ? 'x' : 'edit'}
          size="s"
          label={formatMessage({ id: choosing ? 'tracker.due.leave' : 'tracker.due.choose' })}
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        />
      )}
      {choosing && (
        <DueForm
          dueOn={dueOn}
          onLeave={leave}
          onSet={(day) => {
            leave()
            if (day !== dueOn) onSet(day)
          }}
        />
      )}
    </DescriptionItem>
  )
}
