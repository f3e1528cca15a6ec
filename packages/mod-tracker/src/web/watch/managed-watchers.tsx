import { ApiProblem } from '@guichet/plugin-kit/client'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { IconButton } from '@guichet/ui/icon-button'
import { PersonLabel } from '@guichet/ui/person-label'
import { useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { PersonChooser } from '../person-chooser.tsx'
import type { Person, Ticket } from '../types.ts'
import { useManageWatchers } from './use-watch.tsx'
import css from './watchers.module.css'

interface Props {
  readonly ticket: Ticket
  readonly people: readonly Person[]
  readonly count: number
}

/** Who watches, one by one, for who manages watches: to be removed, and others added. */
export function ManagedWatchers({ ticket, people, count }: Props) {
  const { formatMessage } = useIntl()
  const { user, notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const { add, remove } = useManageWatchers(ticket.number)
  const [choosing, setChoosing] = useState(false)
  /** Who would read what they could not. */
  const [revealing, setRevealing] = useState<Person | null>(null)
  const adder = useRef<HTMLButtonElement>(null)

  const leave = () => {
    setChoosing(false)
    adder.current?.focus()
  }
  const make = (person: Person, reveal: boolean) =>
    add.mutate(
      { person, reveal },
      {
        onSuccess: () =>
          notify({ tone: 'success', text: formatMessage({ id: 'tracker.watch.added' }, { name: person.name }) }),
        onError: (error) =>
          error instanceof ApiProblem && error.code === 'tracker.watch.reveals'
            ? setRevealing(person)
            : notifyFailure(error),
      },
    )
  const end = (person: Person) => {
    const pressed = document.activeElement
    remove.mutate(person, {
      onSuccess: () =>
        notify({ tone: 'success', text: formatMessage({ id: 'tracker.watch.removed' }, { name: person.name }) }),
      onError: notifyFailure,
      // The button that was pressed goes with the line; who has gone elsewhere meanwhile stays there.
      onSettled: () => [pressed, document.body].includes(document.activeElement) && adder.current?.focus(),
    })
  }

  return (
    <>
      <ul className={css.list} aria-label={formatMessage({ id: 'tracker.watch.title' })}>
        {people.map((person) => (
          <li key={person.id} className={css.watcher}>
            <PersonLabel name={person.name} me={person.id === user.id} />
            {person.id !== user.id && (
              <IconButton
                icon="x"
                size="s"
                label={formatMessage({ id: 'tracker.watch.remove' }, { name: person.name })}
                onClick={() => end(person)}
              />
            )}
          </li>
        ))}
      </ul>
      {count > people.length && (
        <p className={css.people}>
          <FormattedMessage id="tracker.watch.others" values={{ count: count - people.length }} />
        </p>
      )}
      {choosing && (
        <PersonChooser
          className={css.chooser}
          kind={{ watchersOf: ticket.number }}
          label={formatMessage({ id: 'tracker.watch.add' })}
          quick={[]}
          onChoose={(_, person) => {
            if (person === null) return
            leave()
            make(person, false)
          }}
          onCancel={leave}
        />
      )}
      <div>
        <Button
          ref={adder}
          size="s"
          variant="soft"
          icon={choosing ? 'x' : 'plus'}
          aria-expanded={choosing}
          onClick={() => setChoosing(!choosing)}
        >
          <FormattedMessage id={choosing ? 'tracker.watch.add.cancel' : 'tracker.watch.add'} />
        </Button>
      </div>
      <ConfirmDialog
        open={revealing !== null}
        onClose={() => setRevealing(null)}
        onConfirm={() => {
          if (revealing !== null) make(revealing, true)
          setRevealing(null)
        }}
        title={<FormattedMessage id="tracker.watch.reveal.ask" values={{ name: revealing?.name }} />}
        action={<FormattedMessage id="tracker.watch.reveal" />}
        cancel={formatMessage({ id: 'tracker.cancel' })}
      >
        <FormattedMessage id="tracker.watch.reveal.why" values={{ name: revealing?.name }} />
      </ConfirmDialog>
    </>
  )
}
