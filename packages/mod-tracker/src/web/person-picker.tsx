import { useApp } from '@guichet/plugin-kit/web/app-context'
import { Avatar } from '@guichet/ui/avatar'
import { ComboBox } from '@guichet/ui/combo-box'
import { useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { Person } from './types.ts'
import { usePeople, type PeopleKind } from './use-people.tsx'

interface Props {
  readonly kind: PeopleKind
  readonly label: string
  readonly mark?: ReactNode
  /** `m` for requesters. */
  readonly size?: 's' | 'm'
  readonly hideLabel?: boolean
  readonly hint?: ReactNode
  readonly error?: ReactNode
  /** Choices that are no search: oneself, nobody. */
  readonly quick: readonly ('me' | 'none')[]
  /** Who is chosen, and what they are called. */
  readonly value: string | null
  readonly name: string | null
  readonly onChoose: (id: string, person: Person | null) => void
}

/** One person, found by typing some of their name. */
export function PersonPicker({
  kind,
  label,
  mark,
  size = 's',
  hideLabel,
  hint,
  error,
  quick,
  value,
  name,
  onChoose,
}: Props) {
  const { formatMessage } = useIntl()
  const { user } = useApp()
  const [text, setText] = useState(name ?? '')
  const [shown, setShown] = useState(name)
  if (shown !== name) {
    setShown(name)
    setText(name ?? '')
  }
  // The name of who is chosen is not a search: opening shows everybody again.
  const { people, isFetching } = usePeople(kind, text === name ? '' : text)

  const words = {
    me: formatMessage({ id: 'tracker.list.filter.me' }),
    none: formatMessage({ id: 'tracker.list.nobody' }),
  }
  const matches = quick.filter(
    (choice) => text === name || words[choice].toLocaleLowerCase().includes(text.trim().toLocaleLowerCase()),
  )
  return (
    <ComboBox
      size={size}
      label={label}
      mark={mark}
      hideLabel={hideLabel}
      hint={hint}
      error={error}
      text={text}
      onTextChange={setText}
      value={value}
      onChange={(id) => id !== null && onChoose(id, people.find((person) => person.id === id) ?? null)}
      sections={[
        {
          id: 'quick',
          options: matches.map((choice) => ({
            id: choice,
            text: words[choice],
            lead: <Avatar size="s" name={choice === 'me' ? user.name : null} me={choice === 'me'} />,
          })),
        },
        {
          id: 'people',
          options: people.map(({ id, name }) => ({
            id,
            text: name,
            lead: <Avatar size="s" name={name} me={id === user.id} />,
          })),
        },
      ]}
      loading={isFetching && people.length === 0 && formatMessage({ id: 'tracker.loading' })}
      empty={formatMessage({ id: 'tracker.list.filter.none' })}
      openLabel={formatMessage({ id: 'tracker.list.filter.find' })}
    />
  )
}
