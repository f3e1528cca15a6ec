import { useApp } from '@guichet/plugin-kit/web/app-context'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { CardList, CardRow } from '@guichet/ui/card'
import { ConfirmDialog } from '@guichet/ui/confirm-dialog'
import { IconButton } from '@guichet/ui/icon-button'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { RoleName } from '../role-name.tsx'
import { RenameRole } from './rename-role.tsx'
import { useRoleChanges, type Role } from './use-roles.ts'

export function RoleList({ roles }: { readonly roles: readonly Role[] }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const notifyFailure = useNotifyFailure()
  const [renaming, setRenaming] = useState<string | null>(null)
  const [removing, setRemoving] = useState<Role | null>(null)
  const { remove } = useRoleChanges()

  function drop(role: Role): void {
    remove.mutate(role, {
      onSuccess: () => notify({ tone: 'success', text: formatMessage({ id: 'admin.roles.removed' }) }),
      onError: notifyFailure,
      onSettled: () => setRemoving(null),
    })
  }

  return (
    <>
      <CardList label={formatMessage({ id: 'admin.roles' })}>
        {roles.map((role) => (
          <CardRow
            key={role.id}
            title={role.name ?? <RoleName role={role.shortName} />}
            detail={
              role.name === null ? (
                <FormattedMessage id="admin.roles.built_in" values={{ shortName: <code>{role.shortName}</code> }} />
              ) : (
                <FormattedMessage
                  id="admin.roles.own"
                  values={{ shortName: <code>{role.shortName}</code>, archetype: <RoleName role={role.archetype} /> }}
                />
              )
            }
            end={
              role.name !== null && (
                <>
                  <Button variant="bare" size="s" onClick={() => setRenaming(renaming === role.id ? null : role.id)}>
                    <FormattedMessage id="admin.roles.rename" />
                  </Button>
                  <IconButton
                    icon="trash"
                    label={formatMessage({ id: 'admin.roles.remove' }, { name: role.name })}
                    onClick={() => setRemoving(role)}
                  />
                </>
              )
            }
            more={renaming === role.id && <RenameRole role={role} onDone={() => setRenaming(null)} />}
          />
        ))}
      </CardList>
      <ConfirmDialog
        open={removing !== null}
        onClose={() => setRemoving(null)}
        onConfirm={() => removing !== null && drop(removing)}
        busy={remove.isPending}
        title={<FormattedMessage id="admin.roles.remove.ask" values={{ name: removing?.name ?? '' }} />}
        action={<FormattedMessage id="admin.roles.remove.do" />}
        cancel={formatMessage({ id: 'admin.form.cancel' })}
      >
        <FormattedMessage id="admin.roles.remove.why" />
      </ConfirmDialog>
    </>
  )
}
