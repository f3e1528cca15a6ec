import { usePageTitle } from '@guichet/plugin-kit/web/page-title'
import { Card } from '@guichet/ui/card'
import { Page, PageHeader } from '@guichet/ui/page'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { AdminForm } from '../form/admin-form.tsx'
import { keepLink } from './kept-link.ts'
import { USER_CODES, UserFields, userIn } from './user-fields.tsx'
import { userKeys, useUserPasswordClient, useUsersClient } from './use-users.ts'

/** Somebody new, who gets a link by which they choose their password: it is shown on their page. */
export default function NewUserScreen() {
  const { formatMessage } = useIntl()
  const client = useUsersClient()
  const passwords = useUserPasswordClient()
  const queries = useQueryClient()
  const navigate = useNavigate()
  usePageTitle(formatMessage({ id: 'admin.users.new' }))

  async function send(data: FormData): Promise<void> {
    const { id } = await client.create({ body: userIn(data) })
    await queries.invalidateQueries({ queryKey: userKeys.all })
    // Made is made: without a link, their page offers one.
    await passwords.link({ params: { user: id }, body: {} }).then(
      (link) => keepLink(id, link),
      () => {},
    )
    await navigate({ to: `/admin/users/${id}` })
  }

  return (
    <Page width="narrow">
      <PageHeader
        title={<FormattedMessage id="admin.users.new" />}
        lead={<FormattedMessage id="admin.users.new.why" />}
      />
      <Card>
        <AdminForm
          send={send}
          codes={USER_CODES}
          submit={<FormattedMessage id="admin.users.create" />}
          aside={
            <Link to="/admin/users">
              <FormattedMessage id="admin.form.cancel" />
            </Link>
          }
        >
          {(faultOf) => <UserFields faultOf={faultOf} />}
        </AdminForm>
      </Card>
    </Page>
  )
}
