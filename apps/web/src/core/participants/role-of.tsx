import { IconButton } from '@guichet/ui/icon-button'
import { NativeSelect } from '@guichet/ui/native-select'
import { useIntl } from 'react-intl'
import css from './participants.module.css'
import type { Given, RolePlace } from './place.ts'
import { useRoleWords } from './use-roles.ts'
import { useRolesChange } from './use-roles-change.ts'

interface Props {
  readonly given: Given
  readonly place: RolePlace
  readonly mayGive: boolean
}

/** A role that somebody has, changed where it stands. One that a component keeps is not changed by hand. */
export function RoleOf({ given: { user, role, origin }, place, mayGive }: Props) {
  const { formatMessage } = useIntl()
  const { assignable, nameOf } = useRoleWords(place.level)
  const change = useRolesChange(place)
  if (!mayGive || origin !== 'manual') return nameOf(role)
  const others = assignable.some(({ shortName }) => shortName === role)
    ? assignable
    : [{ shortName: role, label: nameOf(role) }, ...assignable]
  return (
    <span className={css.role}>
      <NativeSelect
        size="s"
        aria-label={formatMessage({ id: 'admin.participants.role.of' }, { name: user.name })}
        value={change.isPending ? (change.variables.role ?? role) : role}
        onChange={(event) => change.mutate({ user: user.id, role: event.currentTarget.value })}
      >
        {others.map(({ shortName, label }) => (
          <option key={shortName} value={shortName}>
            {label}
          </option>
        ))}
      </NativeSelect>
      <IconButton
        icon="x"
        size="s"
        label={formatMessage({ id: 'admin.participants.remove' }, { name: user.name })}
        onClick={() => change.mutate({ user: user.id, role: null })}
      />
    </span>
  )
}
