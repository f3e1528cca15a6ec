/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events --
   the list of a text that completes names: no element is one, and its keys are the text's */
import { Avatar } from '@guichet/ui/avatar'
import { FormattedMessage, useIntl } from 'react-intl'
import type { useNaming } from './use-naming.tsx'
import css from './people-list.module.css'

/** Whom one may mean by what is typed after `@`; of each who would not read it, that they would not. */
export function PeopleList({
  naming,
  notes,
}: {
  readonly naming: ReturnType<typeof useNaming>
  readonly notes: boolean
}) {
  const { formatMessage } = useIntl()
  const { listId, people, current, take } = naming
  if (people.length === 0) return null
  return (
    <div id={listId} role="listbox" aria-label={formatMessage({ id: 'tracker.mention.people' })} className={css.list}>
      {people.map((person, i) => (
        <div
          key={person.id}
          id={`${listId}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === current}
          className={css.option}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => take(person)}
        >
          <Avatar size="s" name={person.name} />
          <span>{person.name}</span>
          {!(notes ? person.readsNotes : person.reads) && (
            <span className={css.note}>
              <FormattedMessage id="tracker.mention.blind" />
            </span>
          )}
        </div>
      ))}
    </div>
  )
}
