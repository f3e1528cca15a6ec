import { ApiProblem } from '@guichet/plugin-kit/client'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { FormattedMessage, useIntl } from 'react-intl'
import { AdminForm } from '../form/admin-form.tsx'
import { useRefreshUsers } from './use-refresh.ts'
import { USER_CODES, UserFields, userIn } from './user-fields.tsx'
import { useUsersClient, type User } from './use-users.ts'

export function Identity({ user }: { readonly user: User }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const client = useUsersClient()
  const refresh = useRefreshUsers()

  async function send(data: FormData): Promise<void> {
    try {
      await client.update({ params: { user: user.id }, body: userIn(data), ifMatch: user.version })
    } catch (error) {
      // What it is now is shown beside the words that say so.
      if (error instanceof ApiProblem && error.status === 412) void refresh()
      throw error
    }
    await refresh()
    notify({ tone: 'success', text: formatMessage({ id: 'admin.saved' }) })
  }

  return (
    <AdminForm send={send} codes={USER_CODES} submit={<FormattedMessage id="admin.form.save" />}>
      {(faultOf) => <UserFields user={user} faultOf={faultOf} />}
    </AdminForm>
  )
}
