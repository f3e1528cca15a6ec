import { Avatar } from '@guichet/ui/avatar'
import { Button } from '@guichet/ui/button'
import { ComboBox } from '@guichet/ui/combo-box'
import { Field } from '@guichet/ui/field'
import { NativeSelect } from '@guichet/ui/native-select'
import { stillMeant } from '@guichet/ui/still-meant'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import css from './participants.module.css'
import type { Person, RolePlace } from './place.ts'
import { useRoleWords } from './use-roles.ts'
import { useRolesChange } from './use-roles-change.ts'

/** What is typed is looked up when the typing pauses, and not before there is something to look for. */
const PAUSE_MS = 200
const SHORTEST = 2

/** Somebody who is known here, and the role that they get. */
export function AddPerson({ place }: { readonly place: RolePlace }) {
  const { formatMessage } = useIntl()
  const { assignable } = useRoleWords(place.level)
  const change = useRolesChange(place)
  const [text, setText] = useState('')
  const [sought, setSought] = useState('')
  const [person, setPerson] = useState<Person | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const usual = place.level === 'category' ? 'manager' : 'student'
  const role = chosen ?? assignable.find(({ shortName }) => shortName === usual)?.shortName ?? ''

  useEffect(() => {
    const timer = setTimeout(() => setSought(text.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const { data, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['core', 'candidates', place.key, sought],
    queryFn: () => place.candidates(sought),
    enabled: sought.length >= SHORTEST && sought !== person?.name,
    placeholderData: keepPreviousData,
  })
  const found = sought.length >= SHORTEST ? (data?.items ?? []) : []
  // Until the answer to what is typed is there, a key takes nobody who is not meant.
  const isEarlier = isPlaceholderData || sought !== text.trim()
  const people = isEarlier ? stillMeant(found, text, ({ name }) => name) : found

  function choose(id: string | null): void {
    const found = people.find((one) => one.id === id) ?? null
    setPerson(found)
    if (found !== null) setText(found.name)
  }

  function add(): void {
    if (person === null || role === '' || change.isPending) return
    change.mutate(
      { user: person.id, role },
      {
        onSuccess() {
          setPerson(null)
          setText('')
        },
      },
    )
  }

  return (
    <div className={css.add}>
      <ComboBox
        size="s"
        label={formatMessage({ id: 'admin.participants.add' })}
        text={text}
        onTextChange={(next) => {
          setText(next)
          if (next !== person?.name) setPerson(null)
        }}
        value={person?.id ?? null}
        onChange={choose}
        sections={[
          {
            id: 'people',
            options: people.map(({ id, name }) => ({ id, text: name, lead: <Avatar size="s" name={name} /> })),
          },
        ]}
        loading={(isFetching || sought !== text.trim()) && people.length === 0 && formatMessage({ id: 'core.loading' })}
        empty={formatMessage({
          id: sought.length < SHORTEST ? 'admin.participants.type' : 'admin.participants.nobody',
        })}
        openLabel={formatMessage({ id: 'admin.participants.open' })}
      />
      <Field size="s" label={<FormattedMessage id="admin.participants.role" />}>
        <NativeSelect size="s" value={role} onChange={(event) => setChosen(event.currentTarget.value)}>
          {assignable.map(({ shortName, label }) => (
            <option key={shortName} value={shortName}>
              {label}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Button busy={change.isPending} onClick={add}>
        <FormattedMessage id="admin.participants.give" />
      </Button>
    </div>
  )
}
