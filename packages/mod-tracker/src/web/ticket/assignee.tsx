import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useCommands } from '@guichet/plugin-kit/web/commands'
import { Button } from '@guichet/ui/button'
import { Icon } from '@guichet/ui/icon'
import { IconButton } from '@guichet/ui/icon-button'
import { PersonLabel } from '@guichet/ui/person-label'
import { useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { PersonChooser } from '../person-chooser.tsx'
import type { Person, Ticket, Tracker } from '../types.ts'
import css from './assignee.module.css'
import { useMayEntrust } from './use-may-entrust.tsx'

interface Props {
  readonly ticket: Ticket
  readonly tracker: Tracker
  readonly onEntrust: (assignee: Person | null) => void
}

/** Who the ticket is entrusted to; for who may, the way to take it and to choose somebody, in place. */
export function Assignee({ ticket, tracker, onEntrust }: Props) {
  const { formatMessage } = useIntl()
  const { user } = useApp()
  const may = useMayEntrust(ticket, tracker)
  const [choosing, setChoosing] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const { assignee } = ticket

  const leave = () => {
    setChoosing(false)
    edit.current?.focus()
  }
  const entrust = (to: Person | null) => {
    leave()
    if (to?.id !== assignee?.id) onEntrust(to)
  }

  const toMe = () => entrust({ id: user.id, name: user.name })

  const command = { scope: 'thing', icon: <Icon name="user" /> } as const
  useCommands([
    ...(may.others
      ? [
          {
            ...command,
            id: 'tracker.assign',
            label: formatMessage({ id: 'tracker.command.assign' }),
            key: 'a',
            run: () => setChoosing(true),
          },
        ]
      : []),
    ...(may.self
      ? [
          {
            ...command,
            id: 'tracker.assignToMe',
            label: formatMessage({ id: 'tracker.ticket.assignToMe' }),
            key: 'A',
            run: toMe,
          },
        ]
      : []),
  ])

  return (
    <>
      <PersonLabel
        name={assignee?.name ?? null}
        none={formatMessage({ id: 'tracker.list.nobody' })}
        me={assignee?.id === user.id}
      />
      {may.others && (
        <IconButton
          ref={edit}
          icon={choosing ? 'x' : 'edit'}
          size="s"
          label={formatMessage({ id: choosing ? 'tracker.ticket.assign.cancel' : 'tracker.ticket.assign' })}
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        />
      )}
      {choosing ? (
        <PersonChooser
          className={css.chooser}
          kind="assignees"
          label={formatMessage({ id: 'tracker.ticket.assign' })}
          quick={assignee === null ? [] : ['none']}
          onChoose={(id, person) => (id === 'none' ? entrust(null) : person !== null && entrust(person))}
          onCancel={leave}
        />
      ) : (
        may.self && (
          <Button size="s" variant="soft" onClick={toMe}>
            <FormattedMessage id="tracker.ticket.assignToMe" />
          </Button>
        )
      )}
    </>
  )
}
