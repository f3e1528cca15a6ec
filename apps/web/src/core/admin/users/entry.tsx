import { useApp } from '@guichet/plugin-kit/web/app-context'
import { Moment } from '@guichet/plugin-kit/web/moment'
import { useNotifyFailure } from '@guichet/plugin-kit/web/notify-failure'
import { Button } from '@guichet/ui/button'
import { DescriptionItem, DescriptionList } from '@guichet/ui/description-list'
import { useMutation } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { useHeld } from '../use-held.ts'
import { useRefreshUsers } from './use-refresh.ts'
import { useUsersClient, type User } from './use-users.ts'

const ORIGINS: readonly string[] = ['manual', 'csv']

/** Whether they may come in, and if they did; suspending is undone by a press of the same button. */
export function Entry({ user }: { readonly user: User }) {
  const { formatMessage } = useIntl()
  const { notify, user: me } = useApp()
  const may = useHeld()
  const client = useUsersClient()
  const refresh = useRefreshUsers()
  const notifyFailure = useNotifyFailure()
  const { id, version, suspended, origin, lastSignInAt, createdAt, name } = user
  const change = useMutation({
    mutationFn: () => client.suspend({ params: { user: id }, body: { suspended: !suspended }, ifMatch: version }),
    async onSuccess() {
      await refresh()
      const said = suspended ? 'admin.user.readmitted' : 'admin.user.suspended'
      notify({ tone: 'success', text: formatMessage({ id: said }, { name }) })
    },
    async onError(error) {
      notifyFailure(error)
      await refresh()
    },
  })
  const word = (key: string) => <FormattedMessage id={key} />
  return (
    <>
      <DescriptionList>
        <DescriptionItem term={word('admin.users.last_in')}>
          {lastSignInAt === null ? word('admin.users.never') : <Moment at={lastSignInAt} />}
        </DescriptionItem>
        <DescriptionItem term={word('admin.users.origin')}>
          {ORIGINS.includes(origin) ? word(`admin.users.origin.${origin}`) : origin}
        </DescriptionItem>
        <DescriptionItem term={word('admin.user.since')}>
          <Moment at={createdAt} />
        </DescriptionItem>
      </DescriptionList>
      {may('core/user:suspend') && id !== me.id && (
        <Button variant={suspended ? 'default' : 'danger'} busy={change.isPending} onClick={() => change.mutate()}>
          {word(suspended ? 'admin.user.readmit' : 'admin.user.suspend')}
        </Button>
      )}
    </>
  )
}
