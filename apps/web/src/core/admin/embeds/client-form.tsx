import { ApiProblem } from '@guichet/plugin-kit/client'
import { useApp } from '@guichet/plugin-kit/web/app-context'
import { FormattedMessage, useIntl } from 'react-intl'
import { AdminForm, written } from '../form/admin-form.tsx'
import { ClientFields, clientIn } from './client-fields.tsx'
import { KeysField } from './keys-field.tsx'
import { useClientsClient, useRefreshEmbeds, type Client } from './use-embeds.ts'

export function ClientForm({ client }: { readonly client: Client }) {
  const { formatMessage } = useIntl()
  const { notify } = useApp()
  const api = useClientsClient()
  const refresh = useRefreshEmbeds()
  const { id, version, jwksUrl } = client

  async function send(data: FormData): Promise<void> {
    const body = { ...clientIn(data), ...(jwksUrl !== null && { jwksUrl: written(data, 'jwksUrl') }) }
    try {
      await api.update({ params: { client: id }, body, ifMatch: version })
    } catch (error) {
      // What it is now is shown beside the words that say so.
      if (error instanceof ApiProblem && error.status === 412) void refresh()
      throw error
    }
    await refresh()
    notify({ tone: 'success', text: formatMessage({ id: 'admin.saved' }) })
  }

  return (
    <AdminForm send={send} submit={<FormattedMessage id="admin.form.save" />}>
      {(faultOf) => (
        <>
          <ClientFields client={client} faultOf={faultOf} />
          {jwksUrl !== null && <KeysField value={jwksUrl} error={faultOf('jwksUrl')} />}
        </>
      )}
    </AdminForm>
  )
}
